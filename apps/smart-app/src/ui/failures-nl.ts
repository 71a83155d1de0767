import type { FailureKind } from '../failure.ts';

/** What went wrong, and what to do about it. */
export interface FailureTexts {
  readonly heading: string;
  readonly text: string;
  readonly advice: string;
}

export const FAILURES_NL: Readonly<Record<FailureKind, FailureTexts>> = {
  config: {
    heading: 'De app is niet goed ingesteld',
    text: 'In het bestand config.json van deze app staat iets dat niet klopt.',
    advice: 'Geef dit door aan uw functioneel beheerder.',
  },
  'no-launch': {
    heading: 'Er is geen dossier geopend',
    text: 'De app onthoudt niets: na het herladen van de pagina is de toegang tot het dossier weg.',
    advice: 'Open de app opnieuw vanuit het EPD, of log opnieuw in.',
  },
  'unknown-issuer': {
    heading: 'Dit EPD is niet bekend',
    text: 'De app is geopend vanuit een systeem waarvoor zij niet is ingesteld. Daarom is er niets opgehaald.',
    advice:
      'Open de app vanuit het eigen EPD. Komt u daar vandaan, geef het adres hieronder dan door aan uw functioneel beheerder.',
  },
  'not-smart': {
    heading: 'Inloggen kan hier niet',
    text: 'Het EPD vertelt niet hoe een app veilig kan inloggen.',
    advice: 'Geef dit door aan uw functioneel beheerder: SMART App Launch met PKCE is nodig.',
  },
  denied: {
    heading: 'U heeft geen toegang gekregen',
    text: 'De toegang tot dit dossier is geweigerd, door u zelf of door het EPD.',
    advice:
      'Open de app opnieuw en geef toestemming. Lukt dat niet, vraag dan of u rechten heeft op dit dossier.',
  },
  refused: {
    heading: 'Inloggen is niet gelukt',
    text: 'Het EPD heeft het verzoek om in te loggen niet aanvaard.',
    advice: 'Probeer het opnieuw. Blijft het zo, geef de foutcode dan door aan uw functioneel beheerder.',
  },
  interrupted: {
    heading: 'Dit inloggen hoort niet bij dit venster',
    text: 'Het antwoord van het EPD past bij geen inlogpoging van dit venster. Misschien is een oude pagina opnieuw geopend.',
    advice: 'Open de app opnieuw vanuit het EPD.',
  },
  expired: {
    heading: 'De sessie is verlopen',
    text: 'De toegang tot het dossier geldt niet meer. Er is niets bewaard.',
    advice: 'Open de app opnieuw vanuit het EPD, of log opnieuw in.',
  },
  'no-patient': {
    heading: 'Er is geen patiënt gekozen',
    text: 'Het EPD zei niet om wie het gaat, of deze patiënt bestaat daar niet.',
    advice: 'Open eerst een dossier in het EPD, en daarna de app.',
  },
  offline: {
    heading: 'Het EPD is niet bereikbaar',
    text: 'Er is geen verbinding met het EPD.',
    advice: 'Controleer de verbinding en probeer het opnieuw.',
  },
  'server-error': {
    heading: 'Het EPD gaf een fout',
    text: 'Het dossier kon niet worden opgehaald.',
    advice:
      'Probeer het over een paar minuten opnieuw. Blijft het zo, geef de foutcode dan door aan uw functioneel beheerder.',
  },
  defect: {
    heading: 'Er ging iets mis in de app',
    text: 'Dit ligt niet aan u en niet aan het dossier. Er is niets gewijzigd.',
    advice: 'Probeer het opnieuw. Blijft het zo, meld het dan aan uw functioneel beheerder.',
  },
};
