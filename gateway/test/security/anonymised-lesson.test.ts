import { sql } from '@courage-hub/kit/sql';
import { aViewer } from '@courage-hub/kit/testing';
import type { Viewer } from '@courage-hub/kit/viewer';
import { testGraph, type TestGraph } from '../graph';

/**
 * A lesson that was told namelessly is public, and where it comes from is not. A story or a discussion that is linked
 * both to it and to its experiment must not lead from one to the other.
 */
let graph: TestGraph;
let lesson: string;
let story: string;
let named: string;
let thread: string;

beforeAll(async () => {
  graph = await testGraph();
  const [told, discussed] = await Promise.all([
    one('SELECT l.`storyId`, l.`lessonId` FROM `story_lesson` l JOIN `story` s ON s.`id` = l.`storyId`', 's'),
    one('SELECT s.`id` FROM `thread` s', 's'),
  ]);
  story = String(told!.storyId);
  lesson = String(told!.lessonId);
  thread = String(discussed!.id);
  const { experiments, networking } = graph.services;
  const [other] = await experiments.db.read(
    sql(
      'SELECT `id` FROM `lesson` WHERE `anonymised` = 0 AND `visibility` = ? AND `id` > ? ORDER BY `id`',
      'PUBLIC',
      lesson,
    ),
  );
  named = String(other!.id);
  await experiments.db.write((writer) =>
    writer.run(sql('UPDATE `lesson` SET `anonymised` = 1, `authorId` = ? WHERE `id` = ?', 'account:author', lesson)),
  );
  await networking.db.write(async (writer) => {
    await writer.run(sql('DELETE FROM `story_lesson` WHERE `storyId` = ?', story));
    for (const id of [lesson, named]) {
      await writer.run(sql('INSERT INTO `story_lesson` (`storyId`, `lessonId`) VALUES (?, ?)', story, id));
    }
    await writer.run(sql('UPDATE `thread` SET `lessonId` = ? WHERE `id` = ?', lesson, thread));
  });
}, 60_000);
afterAll(() => graph.close());

const one = async (select: string, alias: string) => {
  const text = `${select} WHERE ${alias}.\`visibility\` = 'PUBLIC' AND ${alias}.\`status\` <> 'HIDDEN' ORDER BY ${alias}.\`id\``;
  const [row] = await graph.services.networking.db.read(sql(text));
  return row;
};

const AUTHOR = aViewer({ kind: 'PERSON', id: 'account:author' });
const ADMINISTRATOR = aViewer({ kind: 'PERSON', id: 'account:a', grants: [{ role: 'ADMINISTRATOR', scope: null }] });

describe.each<[string, Viewer]>([
  ['anybody', aViewer()],
  ['its author', AUTHOR],
  ['an administrator', ADMINISTRATOR],
])('an anonymised lesson, for %s', (_who, viewer) => {
  const ask = async (query: string) => (await graph.postAs(viewer, query)).body;

  it('is found by its id and in the list, and leads to nothing that is linked to it, without an error', async () => {
    const fields = 'id anonymised experiment { id } stories { id } threads { id }';
    const found = { id: lesson, anonymised: true, experiment: null, stories: null, threads: null };
    expect(
      await ask(`{ lesson(id: "${lesson}") { ${fields} } node(id: "${lesson}") { ... on Lesson { ${fields} } }
        lessons(filter: { ids: ["${lesson}"] }) { nodes { ${fields} } } }`),
    ).toEqual({ data: { lesson: found, node: found, lessons: { nodes: [found] } } });
  });

  const missing = (...path: (string | number)[]) => ({
    message: 'there is no such Lesson that the viewer may see',
    path,
    extensions: { code: 'NOT_FOUND', service: 'experiments' },
  });

  it('is no lesson of a story or of a discussion: as one that is not there', async () => {
    expect(
      await ask(`{ story(id: "${story}") { lessons { id what { fi } } } thread(id: "${thread}") { lesson { id } } }`),
    ).toEqual({
      errors: [missing('story', 'lessons', 0), missing('thread', 'lesson')],
      data: {
        story: { lessons: [null, { id: named, what: { fi: expect.any(String) } }] },
        thread: { lesson: null },
      },
    });
  });

  it('does not lead from a story to the discussions that it came of, nor back', async () => {
    expect(
      await ask(`{ story(id: "${story}") { lessons { stories { id } threads { id } } }
        thread(id: "${thread}") { lesson { stories { id } threads { id } } } }`),
    ).toEqual({
      data: {
        story: {
          lessons: [
            { stories: null, threads: null },
            { stories: expect.arrayContaining([{ id: story }]), threads: expect.any(Array) },
          ],
        },
        thread: { lesson: { stories: null, threads: null } },
      },
      errors: [missing('story', 'lessons', 0), missing('thread', 'lesson')],
    });
  });

  it.each(['ref: id stories { id }', 'stories { id } ref: id', '...F'])(
    'is not traced by calling something else its ref: %s',
    async (selection) => {
      const fragment = selection === '...F' ? 'fragment F on Lesson { stories { id } ... { ref: id } }' : '';
      expect(await ask(`{ lesson(id: "${lesson}") { ${selection} } } ${fragment}`)).toEqual({
        data: { lesson: { ref: lesson, stories: null } },
      });
    },
  );

  it('is not traced by calling something else its id', async () => {
    const { data, errors } = await ask(`{ thread(id: "${thread}") { lesson { id: __typename stories { id } } } }`);
    expect(data.thread.lesson).toEqual({ id: 'Lesson', stories: null });
    expect(errors).toMatchObject([{ path: ['thread', 'lesson'], extensions: { code: 'NOT_FOUND' } }]);
  });
});

it('is answered by its owner to a key by id, and not to one by ref', async () => {
  const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Lesson { id ref } } }';
  const keys = [{ id: lesson }, { ref: lesson }, { ref: named }].map((key) => ({ __typename: 'Lesson', ...key }));
  expect(await graph.services.experiments.execute({ query, variables: { r: keys } })).toEqual({
    data: { _entities: [{ id: lesson, ref: null }, null, { id: named, ref: named }] },
  });
});
