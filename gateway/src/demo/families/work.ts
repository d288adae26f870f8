import type { Family } from '../family';

export const work: readonly Family[] = [
  {
    key: 'kesatyoseteli',
    themes: ['vitality', 'youth'],
    title: ['Kesätyöseteli pienyritykseen', 'Sommarjobbssedel till småföretag', 'Summer job voucher for small firms'],
    problem: [
      'Kunnan kesätyöt loppuvat kesken, pienyritykset eivät uskalla palkata.',
      'Kommunens sommarjobb räcker inte och småföretag vågar inte anställa.',
      'Municipal summer jobs run out and small firms dare not hire.',
    ],
    hypothesis: [
      'Setelillä ja palkanlaskennan avulla syntyy paikkoja, joita ei muuten olisi.',
      'Med sedel och hjälp med lönen uppstår jobb som annars inte fanns.',
      'A voucher and help with payroll create jobs that would not exist.',
    ],
    because: [
      'Yrittäjä pelkää paperityötä enemmän kuin palkkaa.',
      'Företagaren är räddare för pappersarbetet än för lönen.',
      'Owners fear the paperwork more than the wage.',
    ],
    doubt: [
      'Yli puolet paikoista olisi syntynyt ilman seteliä.',
      'Över hälften av jobben hade uppstått utan sedel.',
      'More than half of the jobs would exist without it.',
    ],
    slip: {
      what: [
        'Setelit jaettiin puolessa tunnissa niille, jotka ehtivät.',
        'Sedlarna gick på en halvtimme till de snabbaste.',
        'The vouchers went in half an hour to the quickest.',
      ],
      why: [
        'Haku avattiin koulupäivän aikana.',
        'Ansökan öppnades under skoldagen.',
        'Applications opened during school hours.',
      ],
      advice: [
        'Arvo setelit viikon mittaisen haun jälkeen.',
        'Lotta ut sedlarna efter en veckas ansökan.',
        'Draw the vouchers by lot after a week.',
      ],
      causes: ['UPTAKE', 'MEASUREMENT'],
    },
    insight: [
      'Yritykset palkkasivat joka kolmannen uudestaan.',
      'Företagen anställde var tredje på nytt.',
      'Firms hired one in three again.',
    ],
    practice: {
      title: [
        'Kesätyöseteli ja palkanlaskenta',
        'Sommarjobbssedel med lönehjälp',
        'Summer job voucher with payroll help',
      ],
      idea: [
        'Seteli arvotaan, kunta hoitaa palkanlaskennan, yrittäjä ohjaa.',
        'Sedeln lottas ut, kommunen sköter lönen, företagaren handleder.',
        'Vouchers by lot, the municipality runs payroll, the owner guides.',
      ],
      condition: [
        'Palkanlaskenta pystyy ottamaan lyhyet työsuhteet.',
        'Löneräkningen klarar korta anställningar.',
        'Payroll can take short contracts.',
      ],
    },
    procurement: {
      title: [
        'Kesätyösetelin sähköinen alusta',
        'Digital plattform för sommarjobbssedeln',
        'Online platform for job vouchers',
      ],
      cpv: ['79611000', ['Työnhakupalvelut', 'Jobbsökningstjänster', 'Job search services']],
    },
    indicator: {
      title: ['Kesätyöpaikkoja pienyrityksissä', 'Sommarjobb i småföretag', 'Summer jobs in small firms'],
      unit: 'jobs',
      baseline: 38,
      change: 29,
    },
  },
  {
    key: 'kielimentori',
    themes: ['integration', 'vitality'],
    title: ['Kielimentori työpaikalla', 'Språkmentor på arbetsplatsen', 'Language mentor at work'],
    problem: [
      'Kielikurssi päättyy, mutta työssä tarvittava kieli puuttuu.',
      'Språkkursen tar slut, men arbetsspråket saknas.',
      'The course ends, but the language of work is missing.',
    ],
    hypothesis: [
      'Koulutettu mentori työparina nopeuttaa itsenäistä työskentelyä kahdella kuukaudella.',
      'En utbildad mentor som arbetspar gör att man klarar sig själv två månader tidigare.',
      'A trained mentor brings independent work two months earlier.',
    ],
    because: [
      'Sanasto opitaan siellä, missä sitä käytetään.',
      'Orden lärs där de används.',
      'Words are learnt where they are used.',
    ],
    doubt: [
      'Esihenkilöt eivät näe eroa mentoroimattomiin.',
      'Cheferna ser ingen skillnad mot andra.',
      'Supervisors see no difference from the others.',
    ],
    slip: {
      what: [
        'Mentorin tunnit menivät sijaisuuksien paikkaamiseen.',
        'Mentorns timmar gick till att täcka vikariat.',
        'Mentoring hours went on covering absences.',
      ],
      why: [
        'Aikaa ei ollut merkitty työvuoroon.',
        'Tiden fanns inte i arbetsskiftet.',
        'The time was not marked in the rota.',
      ],
      advice: [
        'Merkitse mentorointi työvuorolistaan.',
        'Skriv in mentorskapet i arbetslistan.',
        'Put mentoring in the rota.',
      ],
      causes: ['TIME', 'LEADERSHIP'],
    },
    insight: [
      'Mentorin oma puhe muuttui selkeämmäksi kaikille.',
      'Mentorns eget språk blev tydligare för alla.',
      'Mentors began to speak more clearly to everybody.',
    ],
    practice: {
      title: ['Työpaikan kielimentorit', 'Språkmentorer på jobbet', 'Language mentors at work'],
      idea: [
        'Kaksi koulutuspäivää, tunti viikossa työvuorossa, sanalista tiimiltä.',
        'Två utbildningsdagar, en timme i veckan i skiftet, ordlista av teamet.',
        'Two training days, an hour a week in the rota, the team’s word list.',
      ],
      condition: [
        'Esihenkilö vapauttaa tunnin viikossa.',
        'Chefen frigör en timme i veckan.',
        'The supervisor frees an hour a week.',
      ],
    },
    procurement: {
      title: ['Kielimentoreiden koulutus', 'Utbildning av språkmentorer', 'Training of language mentors'],
      cpv: [
        '80580000',
        ['Kielikurssien järjestäminen', 'Tillhandahållande av språkkurser', 'Provision of language courses'],
      ],
    },
    indicator: {
      title: ['Viikkoja itsenäiseen työhön', 'Veckor till självständigt arbete', 'Weeks to independent work'],
      unit: 'weeks',
      baseline: 26,
      change: -8,
    },
  },
  {
    key: 'ensiasiakas',
    themes: ['vitality', 'working-culture'],
    title: ['Kunta ensiasiakkaana', 'Kommunen som första kund', 'The municipality as first customer'],
    problem: [
      'Kasvuyritys ei saa ensimmäistä julkista referenssiä.',
      'Ett tillväxtföretag får ingen första offentlig referens.',
      'A growth company cannot get its first public reference.',
    ],
    hypothesis: [
      'Pieni kokeiluhankinta tuo ratkaisun, jota emme olisi osanneet pyytää.',
      'En liten försöksupphandling ger en lösning som vi inte kunnat be om.',
      'A small pilot purchase brings a solution that we could not have asked for.',
    ],
    because: [
      'Haaste kertoo tarpeen, määrittely sulkee ratkaisut pois.',
      'Utmaningen beskriver behovet, kravlistan utesluter lösningar.',
      'A challenge tells the need; a specification shuts solutions out.',
    ],
    doubt: [
      'Yksikään kokeilu ei johda jatkoon.',
      'Inget försök leder till fortsättning.',
      'No pilot leads to anything.',
    ],
    slip: {
      what: ['Tarjouksia ei tullut yhtään.', 'Det kom inte ett enda anbud.', 'Not one tender came.'],
      why: [
        'Ehdot kopioitiin ison hankinnan mallista.',
        'Villkoren kopierades från en stor upphandling.',
        'The terms were copied from a large procurement.',
      ],
      advice: [
        'Kirjoita kahden sivun sopimus ja soita kolmelle yritykselle.',
        'Skriv ett avtal på två sidor och ring tre företag.',
        'Write a two-page contract and telephone three companies.',
      ],
      causes: ['PROCUREMENT', 'SUPPLIER'],
    },
    insight: [
      'Viikon kokeilu kertoi enemmän kuin kolme markkinavuoropuhelua.',
      'En veckas försök sade mer än tre marknadsdialoger.',
      'A week of trying told more than three market dialogues.',
    ],
    practice: {
      title: ['Haastepohjainen pienhankinta', 'Utmaningsbaserad småupphandling', 'Challenge-based small purchase'],
      idea: [
        'Haaste sivulla, enintään 10 000 euroa, kolme kuukautta, avoin tulos.',
        'Utmaningen på en sida, högst 10 000 euro, tre månader, öppet resultat.',
        'The challenge on a page, at most 10,000 euros, three months, open results.',
      ],
      condition: [
        'Hankintayksikkö hyväksyy kevyen sopimuspohjan.',
        'Upphandlingsenheten godkänner ett lätt avtal.',
        'The procurement unit accepts a light contract.',
      ],
    },
    procurement: {
      title: [
        'Avoin haaste kasvuyrityksille',
        'Öppen utmaning för tillväxtföretag',
        'Open challenge to growth companies',
      ],
      cpv: [
        '73000000',
        [
          'Tutkimus- ja kehityspalvelut ja niihin liittyvät konsulttipalvelut',
          'FoU-tjänster samt tillhörande konsulttjänster',
          'Research and development services and related consultancy services',
        ],
      ],
    },
    indicator: {
      title: ['Uusien toimittajien osuus', 'Andel nya leverantörer', 'Share of new suppliers'],
      unit: '%',
      baseline: 4,
      change: 7,
    },
  },
];
