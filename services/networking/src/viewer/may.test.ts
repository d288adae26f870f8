import { aViewer } from '@courage-hub/kit/testing';
import { subgraph } from '../subgraph';
import { mayOf, SENDERS } from './may';

const participant = { role: 'PARTICIPANT', scope: null };
const senders = { propose: ['PARTICIPANT'], review: ['EDITOR', 'COORDINATOR'], hide: ['MODERATOR'] };

describe('what a viewer may send', () => {
  it.each([
    ['nothing for the anonymous', aViewer(), []],
    ['nothing for a key', aViewer({ kind: 'KEY', grants: [{ role: 'EDITOR', scope: 'municipality:091' }] }), []],
    [
      'nothing for a credential that only reads',
      aViewer({ kind: 'PERSON', grants: [participant], scopes: ['read:public'] }),
      [],
    ],
    ['what any participant may', aViewer({ kind: 'PERSON', grants: [participant] }), ['propose']],
    [
      'what a role over something allows too, by name',
      aViewer({ kind: 'PERSON', grants: [participant, { role: 'EDITOR', scope: 'municipality:091' }] }),
      ['propose', 'review'],
    ],
    ['no name twice', aViewer({ kind: 'PERSON', grants: [participant, participant] }), ['propose']],
  ])('is %s', (_case, viewer, names) => expect(mayOf(viewer, senders)).toEqual(names));

  it('is known of every mutation here', () => {
    expect(Object.keys(SENDERS)).toEqual(expect.arrayContaining(Object.keys(subgraph.rules!)));
  });
});
