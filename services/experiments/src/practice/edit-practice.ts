import type { HubContext } from '@courage-hub/kit/context';
import { mutate } from '@courage-hub/kit/mutation';
import { demand, signedIn } from '@courage-hub/kit/rules';
import { sql } from '@courage-hub/kit/sql';
import { Checks } from '@courage-hub/kit/validation';
import type { EditPracticeInput } from './edit-practice.inputs';
import { Practice, PracticeTheme } from './practice';
import { checkPractice } from './practice.checks';
import { toldFacts } from './practice.facts';
import { foundPractice, PRACTICE, practiceThemeRows } from './practice-writing';

/** Changes what is told of a practice; its maturity is judged apart. */
export async function editPractice(context: HubContext, input: EditPracticeInput): Promise<Practice> {
  const { viewer } = context;
  demand(signedIn, viewer, null);
  const before = async (): Promise<Practice> => {
    const practice = await foundPractice(context, input.id);
    checkPractice(new Checks(viewer.language), input, false).done();
    return practice;
  };
  const mutation = { action: 'editPractice', input, entity: Practice, before };
  return mutate(context, mutation, async (transaction, practice) => {
    const after = await transaction.change(PRACTICE, practice, input.version, toldFacts(input, practice));
    if (input.themes !== undefined) {
      await transaction.writer.run(sql('DELETE FROM `practice_theme` WHERE `practiceId` = ?', practice.id));
      await transaction.writer.insert(PracticeTheme, practiceThemeRows(practice.id, input));
    }
    return after;
  });
}
