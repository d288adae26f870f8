import type { Language } from '../pages/language';

export interface SignInTexts {
  title: string;
  lead: string;
  email: string;
  send: string;
  wrongEmail: string;
  sentTitle: string;
  sent: string;
  confirmTitle: string;
  confirm: string;
  confirmButton: string;
  spentTitle: string;
  spent: string;
  again: string;
  signedInTitle: string;
  signedIn: string;
  signOut: string;
  tooManyTitle: string;
  tooMany: string;
  notNowTitle: string;
  notNow: string;
  mailSubject: string;
  mailLead: string;
  mailEnd: string;
}

export const SIGN_IN_TEXTS: Record<Language, SignInTexts> = {
  fi: {
    title: 'Kirjaudu sisään',
    lead: 'Lähetämme sähköpostiisi kertakäyttöisen linkin. Salasanaa ei tarvita.',
    email: 'Sähköpostiosoite',
    send: 'Lähetä linkki',
    wrongEmail: 'Kirjoita yksi sähköpostiosoite, esimerkiksi nimi@kunta.fi.',
    sentTitle: 'Katso sähköpostisi',
    sent: 'Jos osoitteella voi kirjautua, linkki on matkalla. Se toimii kerran ja vanhenee 15 minuutissa. Jos viestiä ei näy, tarkista roskaposti.',
    confirmTitle: 'Jatka kirjautumista',
    confirm: 'Kirjaudu painikkeesta. Linkki toimii vain kerran.',
    confirmButton: 'Kirjaudu',
    spentTitle: 'Linkki ei enää toimi',
    spent: 'Linkki on jo käytetty, vanhentunut tai puutteellinen.',
    again: 'Pyydä uusi linkki',
    signedInTitle: 'Kirjautuminen',
    signedIn: 'Olet kirjautunut sisään:',
    signOut: 'Kirjaudu ulos',
    tooManyTitle: 'Liian monta yritystä',
    tooMany: 'Odota hetki ja yritä uudelleen. Odotusaika minuutteina:',
    notNowTitle: 'Kirjautuminen ei toimi juuri nyt',
    notNow: 'Palvelu, joka tuntee käyttäjät, ei vastaa. Yritä hetken kuluttua uudelleen.',
    mailSubject: 'Kirjautumislinkki Courage Hubiin',
    mailLead: 'Kirjaudu Courage Hubiin tällä linkillä. Se toimii kerran ja vanhenee 15 minuutissa:',
    mailEnd: 'Jos et pyytänyt linkkiä, tätä viestiä ei tarvitse huomioida: kukaan ei kirjaudu ilman linkkiä.',
  },
  sv: {
    title: 'Logga in',
    lead: 'Vi skickar en engångslänk till din e-post. Du behöver inget lösenord.',
    email: 'E-postadress',
    send: 'Skicka länken',
    wrongEmail: 'Skriv en e-postadress, till exempel namn@kommun.fi.',
    sentTitle: 'Titta i din e-post',
    sent: 'Om adressen kan användas för inloggning är länken på väg. Den fungerar en gång och slutar gälla om 15 minuter. Om meddelandet inte syns, titta i skräpposten.',
    confirmTitle: 'Fortsätt inloggningen',
    confirm: 'Logga in med knappen. Länken fungerar bara en gång.',
    confirmButton: 'Logga in',
    spentTitle: 'Länken fungerar inte längre',
    spent: 'Länken har redan använts, är för gammal eller ofullständig.',
    again: 'Be om en ny länk',
    signedInTitle: 'Inloggning',
    signedIn: 'Du är inloggad:',
    signOut: 'Logga ut',
    tooManyTitle: 'För många försök',
    tooMany: 'Vänta en stund och försök på nytt. Väntetid i minuter:',
    notNowTitle: 'Inloggningen fungerar inte just nu',
    notNow: 'Tjänsten som känner användarna svarar inte. Försök på nytt om en stund.',
    mailSubject: 'Inloggningslänk till Courage Hub',
    mailLead: 'Logga in i Courage Hub med den här länken. Den fungerar en gång och slutar gälla om 15 minuter:',
    mailEnd: 'Om du inte bad om länken kan du bortse från meddelandet: ingen loggar in utan länken.',
  },
  en: {
    title: 'Sign in',
    lead: 'We send a one-time link to your e-mail. No password is needed.',
    email: 'E-mail address',
    send: 'Send the link',
    wrongEmail: 'Write one e-mail address, for example name@municipality.fi.',
    sentTitle: 'Check your e-mail',
    sent: 'If the address can be used to sign in, a link is on its way. It works once and ends in 15 minutes. If you see no message, look among the junk mail.',
    confirmTitle: 'Continue signing in',
    confirm: 'Sign in with the button. The link works only once.',
    confirmButton: 'Sign in',
    spentTitle: 'The link no longer works',
    spent: 'The link has been used, is too old or is not whole.',
    again: 'Ask for a new link',
    signedInTitle: 'Your sign-in',
    signedIn: 'You are signed in:',
    signOut: 'Sign out',
    tooManyTitle: 'Too many attempts',
    tooMany: 'Wait a while and try again. Minutes to wait:',
    notNowTitle: 'Signing in does not work just now',
    notNow: 'The service that knows the accounts does not answer. Try again in a moment.',
    mailSubject: 'Your sign-in link to Courage Hub',
    mailLead: 'Sign in to Courage Hub with this link. It works once and ends in 15 minutes:',
    mailEnd: 'If you did not ask for the link, ignore this message: nobody signs in without the link.',
  },
};
