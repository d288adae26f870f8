import { ParticipantRole } from '../experiment/experiment.enums';
import { actorMixOf } from './actor-mix';
import { participantRow } from './participant-writing';

const { STAFF, SUPPLIER } = ParticipantRole;

const rows = (role: ParticipantRole, counts: (number | null)[]) =>
  counts.map((counted, at) => participantRow({ experimentId: 'experiment:1', position: at + 1, role, counted }));

it.each([
  ['nobody counted', [null, null], null, false],
  ['counted in part', [12, null], 12, false],
  ['several groups', [12, 5], 17, false],
  ['nobody came', [0], 0, false],
  ['a small group', [4], null, true],
  ['a small group beside a large one, which the sum would betray', [4, 30], null, true],
])('%s', (_case, counts, people, suppressed) => {
  expect(actorMixOf(rows(STAFF, counts))).toEqual([{ role: STAFF, participants: counts.length, people, suppressed }]);
});

it('is in the order of the roles, without those that nobody has', () => {
  const mix = actorMixOf([...rows(STAFF, [7]), ...rows(SUPPLIER, [null])]);
  expect(mix.map(({ role, people }) => [role, people])).toEqual([
    [SUPPLIER, null],
    [STAFF, 7],
  ]);
});
