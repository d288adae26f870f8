import type { Family } from '../family';

export const climate: readonly Family[] = [
  {
    key: 'havikkiruoka',
    themes: ['circular', 'wellbeing'],
    title: ['Ylijäämälounas koululla', 'Överskottslunch i skolan', 'Surplus lunch at school'],
    problem: [
      'Kouluruokaa jää joka päivä yli ja se päätyy biojätteeseen.',
      'Skolmat blir över varje dag och hamnar i bioavfallet.',
      'School food is left over every day and ends up as waste.',
    ],
    hypothesis: [
      'Kun ylijäämä myydään eurolla puolilta päivin, hävikki puolittuu.',
      'När överskottet säljs för en euro vid lunchtid halveras svinnet.',
      'If the surplus is sold for a euro at noon, waste is halved.',
    ],
    because: [
      'Koulun lähellä asuu yksin syöviä eläkeläisiä.',
      'Nära skolan bor pensionärer som äter ensamma.',
      'Pensioners who eat alone live near the school.',
    ],
    doubt: [
      'Myytyjä annoksia on alle kymmenen päivässä.',
      'Färre än tio sålda portioner per dag.',
      'Fewer than ten portions sold a day.',
    ],
    slip: {
      what: [
        'Keittiö alkoi valmistaa enemmän, jotta myytävää riittäisi.',
        'Köket började laga mer för att ha tillräckligt att sälja.',
        'The kitchen began to cook more so as to have enough to sell.',
      ],
      why: [
        'Mittasimme myytyjä annoksia emmekä biojätettä.',
        'Vi mätte sålda portioner, inte bioavfall.',
        'We measured portions sold, not waste.',
      ],
      advice: [
        'Punnitse biojäte ennen ja jälkeen.',
        'Väg bioavfallet före och efter.',
        'Weigh the waste before and after.',
      ],
      causes: ['MEASUREMENT'],
    },
    insight: [
      'Yhteinen pöytä oli syöjille tärkeämpi kuin hinta.',
      'Det gemensamma bordet betydde mer än priset.',
      'The shared table mattered more to diners than the price.',
    ],
    practice: {
      title: ['Koulun ylijäämälounas', 'Skolans överskottslunch', 'School surplus lunch'],
      idea: [
        'Ylijäämä tarjolle kello 12.30, rasia mukaan, maksu kortilla.',
        'Överskottet serveras klockan 12.30, ta egen låda, betala med kort.',
        'Surplus on offer at 12.30, bring your own box, pay by card.',
      ],
      condition: [
        'Omavalvontasuunnitelma päivitetään ensin.',
        'Egenkontrollplanen uppdateras först.',
        'The food-safety plan is updated first.',
      ],
    },
    procurement: {
      title: [
        'Hävikkivaakojen ja varausjärjestelmän hankinta',
        'Svinnvågar och bokningssystem',
        'Waste scales and booking system',
      ],
      cpv: ['55524000', ['Kouluateriapalvelut', 'Skolbespisning', 'School catering services']],
    },
    indicator: {
      title: ['Biojätettä ruokailijaa kohti', 'Bioavfall per matgäst', 'Food waste per diner'],
      unit: 'g',
      baseline: 42,
      change: -17,
    },
  },
  {
    key: 'lampoohjaus',
    themes: ['climate', 'built-environment'],
    title: ['Koulujen lämmityksen älyohjaus', 'Smart styrning av skolornas värme', 'Smart heating control in schools'],
    problem: [
      'Koulut lämmitetään samalla tavalla lomilla ja arkena.',
      'Skolorna värms likadant på lov och vardagar.',
      'Schools are heated alike on holidays and school days.',
    ],
    hypothesis: [
      'Käyttöajan mukaan ohjattu lämmitys säästää kymmenesosan energiasta ilman kylmiä luokkia.',
      'Värme enligt användningstid sparar en tiondel av energin utan kalla klassrum.',
      'Heating by hours of use saves a tenth of the energy without cold classrooms.',
    ],
    because: [
      'Rakennuksissa on jo anturit, joita kukaan ei lue.',
      'Byggnaderna har redan sensorer som ingen läser.',
      'The buildings already have sensors that nobody reads.',
    ],
    doubt: [
      'Sääkorjattu kulutus ei laske tai valitukset kaksinkertaistuvat.',
      'Den väderkorrigerade förbrukningen sjunker inte eller klagomålen fördubblas.',
      'Weather-corrected use does not fall or complaints double.',
    ],
    slip: {
      what: [
        'Iltakäyttäjät jäivät kylmään, koska vuoroja ei ollut järjestelmässä.',
        'Kvällsgrupperna frös eftersom turerna inte fanns i systemet.',
        'Evening groups froze because their bookings were not in the system.',
      ],
      why: [
        'Tilavaraukset ja kiinteistöautomaatio ovat eri toimialoilla.',
        'Bokningar och fastighetsautomation finns på olika sektorer.',
        'Bookings and building automation belong to different departments.',
      ],
      advice: [
        'Yhdistä varauskalenteri ennen ensimmäistä säätöä.',
        'Koppla bokningskalendern före den första justeringen.',
        'Connect the booking calendar before the first adjustment.',
      ],
      causes: ['ORGANISATION_SILO', 'DATA'],
    },
    insight: [
      'Vahtimestarin muistikirja korvasi kaksi viikkoa mittaamista.',
      'Vaktmästarens anteckningsbok ersatte två veckors mätning.',
      'The caretaker’s notebook replaced two weeks of measuring.',
    ],
    practice: {
      title: ['Käyttöajan mukaan ohjattu lämmitys', 'Värme enligt användningstid', 'Heating by hours of use'],
      idea: [
        'Varauskalenteri ohjaa asetuslämpöä, vahtimestari voi aina ohittaa.',
        'Bokningskalendern styr temperaturen, vaktmästaren kan alltid köra över.',
        'The booking calendar sets the temperature, the caretaker can always override.',
      ],
      condition: [
        'Kiinteistöissä on etäohjattava automaatio.',
        'Fastigheterna har fjärrstyrd automation.',
        'Buildings have remotely controlled automation.',
      ],
    },
    procurement: {
      title: [
        'Lämmityksen älyohjauksen innovaatiokumppanuus',
        'Innovationspartnerskap för smart värme',
        'Innovation partnership for smart heating',
      ],
      cpv: ['42961000', ['Ohjaus- ja valvontajärjestelmä', 'Manöver- och styrsystem', 'Command and control system']],
    },
    indicator: {
      title: ['Lämpöenergiaa neliötä kohti', 'Värmeenergi per kvadratmeter', 'Heat used per square metre'],
      unit: 'kWh/m2',
      baseline: 151,
      change: -14,
    },
  },
  {
    key: 'tavaralainaamo',
    themes: ['circular', 'culture'],
    title: ['Tavaralainaamo kirjastossa', 'Sakbibliotek på biblioteket', 'Library of things'],
    problem: [
      'Harvoin tarvittavat tavarat ostetaan joka kotiin.',
      'Saker som sällan behövs köps till varje hem.',
      'Things that are seldom needed are bought for every home.',
    ],
    hypothesis: [
      'Kun työkaluja ja retkivarusteita saa lainaksi, ne kiertävät vähintään kerran kuussa.',
      'När verktyg och friluftsutrustning lånas ut cirkulerar de minst en gång i månaden.',
      'If tools and outdoor gear can be borrowed, each goes round at least once a month.',
    ],
    because: [
      'Kirjastolla on jo lainausjärjestelmä ja asiakkaat.',
      'Biblioteket har redan ett lånesystem och kunder.',
      'The library already has a loan system and customers.',
    ],
    doubt: [
      'Yli puolet tavaroista jää hyllyyn puoleksi vuodeksi.',
      'Över hälften av sakerna blir på hyllan ett halvår.',
      'More than half of the things stay on the shelf for six months.',
    ],
    slip: {
      what: [
        'Puolet hankituista tavaroista ei kiinnostanut ketään.',
        'Hälften av sakerna intresserade ingen.',
        'Half of the things interested nobody.',
      ],
      why: [
        'Listan teki henkilöstö kysymättä asiakkailta.',
        'Personalen gjorde listan utan att fråga kunderna.',
        'Staff made the list without asking customers.',
      ],
      advice: [
        'Aloita kymmenellä tavaralla ja toivelistalla.',
        'Börja med tio saker och en önskelista.',
        'Start with ten things and a wish list.',
      ],
      causes: ['RESIDENT_INTEREST'],
    },
    insight: [
      'Ompelukone oli suositumpi kuin kaikki työkalut yhteensä.',
      'Symaskinen var populärare än alla verktyg tillsammans.',
      'The sewing machine beat all the tools together.',
    ],
    practice: {
      title: ['Kirjaston tavaralainaamo', 'Bibliotekets saklån', 'Things to borrow at the library'],
      idea: [
        'Tavara luetteloidaan kuten kirja, laina-aika viikko, huolto yhdistykseltä.',
        'Saken katalogiseras som en bok, lånetid en vecka, service av en förening.',
        'A thing is catalogued like a book, lent for a week, serviced by an association.',
      ],
      condition: [
        'Jollakulla on vastuu huollosta ja turvallisuudesta.',
        'Någon ansvarar för service och säkerhet.',
        'Somebody answers for service and safety.',
      ],
    },
    procurement: {
      title: ['Lainattavien tavaroiden hankinta', 'Upphandling av saker för utlåning', 'Purchase of things to lend'],
      cpv: [
        '39150000',
        ['Erilaiset kalusteet ja laitteet', 'Diverse möbler och utrustning', 'Miscellaneous furniture and equipment'],
      ],
    },
    indicator: {
      title: ['Tavaralainoja kuukaudessa', 'Saklån per månad', 'Loans of things per month'],
      unit: 'loans',
      baseline: 0,
      change: 74,
    },
  },
];
