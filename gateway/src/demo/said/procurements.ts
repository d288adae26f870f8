import type { Triple } from '../text';

/** Why a tender ended without a contract, by how it ended. */
export const endings: Readonly<Record<string, readonly Triple[]>> = {
  unsuccessful: [
    ['Yhtään tarjousta ei saatu.', 'Inga anbud lämnades in.', 'No tenders were received.'],
    ['Tarjoukset ylittivät budjetin.', 'Anbuden översteg budgeten.', 'The tenders exceeded the budget.'],
    [
      'Yksikään tarjous ei täyttänyt vähimmäisvaatimuksia.',
      'Inget anbud uppfyllde minimikraven.',
      'No tender met the minimum requirements.',
    ],
  ],
  cancelled: [
    [
      'Hankinta keskeytettiin, koska tarve muuttui.',
      'Upphandlingen avbröts eftersom behovet ändrades.',
      'Cancelled because the need changed.',
    ],
    [
      'Rahoitus siirtyi seuraavalle vuodelle.',
      'Finansieringen flyttades till nästa år.',
      'The funding moved to the next year.',
    ],
  ],
  withdrawn: [
    [
      'Tarjouspyyntö vedettiin takaisin ja korjataan.',
      'Anbudsförfrågan drogs tillbaka för rättelse.',
      'The call was withdrawn to be corrected.',
    ],
  ],
};

export const rationales: readonly Triple[] = [
  [
    'Valmista ratkaisua ei ole markkinoilla.',
    'Det finns ingen färdig lösning på marknaden.',
    'There is no ready solution on the market.',
  ],
  [
    'Haluamme kokeilla ennen isompaa hankintaa.',
    'Vi vill pröva före en större upphandling.',
    'We want to try before a larger purchase.',
  ],
  [
    'Maksamme tuloksesta, emme suoritteista.',
    'Vi betalar för resultat, inte för prestationer.',
    'We pay for results, not for outputs.',
  ],
];

export const dialogue: Triple = [
  'Markkinavuoropuhelun muistio',
  'Promemoria över marknadsdialogen',
  'Note of the market dialogue',
];

export const notice: Triple = ['Tarjouspyyntö', 'Anbudsförfrågan', 'Call for tenders'];
