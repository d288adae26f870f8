import { AreaChangeKind } from '../area-change/area-change';
import { AreaHistory } from '../area-change/area-history';
import { type Bearer, matchMunicipalities } from './match-municipalities';
import { AreaStatus } from './municipality';

const aBearer = (code: string, fi: string, known: Partial<Bearer> = {}): Bearer => ({
  id: `municipality:${code}`,
  code,
  status: AreaStatus.CURRENT,
  name: { fi },
  formerNames: [],
  ...known,
});

const SPLIT = {
  id: 'split',
  kind: AreaChangeKind.SPLIT,
  effectiveDate: '2020-03-01',
  from: ['municipality:001'],
  to: ['municipality:002', 'municipality:003'],
};
const BEARERS = [
  aBearer('001', 'Vanhala', { status: AreaStatus.MERGED }),
  aBearer('002', 'Itälä', { formerNames: [{ fi: 'Idänpää', sv: 'Ostända' }, { fi: 'Itälä' }] }),
  aBearer('003', 'Länsilä', { name: { fi: 'Länsilä', sv: 'Västby' } }),
  aBearer('004', 'Länsilä', { status: AreaStatus.ABOLISHED }),
];

const found = (text: string, at = '2026-01-01') =>
  matchMunicipalities(BEARERS, new AreaHistory([SPLIT]), { text, at }).map(({ by, bearerId, municipalityId, whole }) =>
    [by, bearerId.slice(-3), municipalityId?.slice(-3) ?? '?', whole].join(' '),
  );

describe('a code or a name', () => {
  it.each([
    ['vanhala', ['NAME 001 002 false', 'NAME 001 003 false']],
    ['001', ['CODE 001 002 false', 'CODE 001 003 false']],
    ['idanpaa', ['FORMER_NAME 002 002 true']],
    ['OSTÄNDA', ['FORMER_NAME 002 002 true']],
    ['Västby', ['NAME 003 003 true']],
    ['Länsilä', ['NAME 003 003 true', 'NAME 004 ? false']],
    ['', []],
  ])('"%s" finds %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds itself before it ended', () => {
    expect(found('Vanhala', '2020-02-29')).toEqual(['NAME 001 001 true']);
  });

  it('gives its reason in three languages', () => {
    const history = new AreaHistory([SPLIT]);
    const reasons = (text: string) =>
      matchMunicipalities(BEARERS, history, { text, at: '2026-01-01' }).map(({ reason }) => reason);
    expect(reasons('001')[1]).toEqual({
      fi: 'Vanhala liittyi kuntaan Länsilä 1.3.2020',
      sv: 'Vanhala gick upp i Västby 1.3.2020',
      en: 'Vanhala became part of Länsilä on 2020-03-01',
    });
    expect(reasons('Länsilä')).toEqual([
      {
        fi: 'kunta oli tuona päivänä olemassa',
        sv: 'kommunen fanns den dagen',
        en: 'the municipality existed on that day',
      },
      {
        fi: 'kunta on lakannut, eikä seuraajaa tunneta',
        sv: 'kommunen har upphört och efterföljaren är okänd',
        en: 'the municipality has ended and its successor is not known',
      },
    ]);
  });
});
