/** The CodeSystem of reasons why somebody sets a card aside: by code, what people read. */
export const OVERRIDE_REASONS = {
  url: 'https://prestatiewijzer.nl/fhir/CodeSystem/override-reden',
  title: { nl: 'Reden om een kaart terzijde te leggen', en: 'Reason to set a card aside' },
  codes: {
    'elders-geregistreerd': { nl: 'Al elders geregistreerd', en: 'Registered elsewhere already' },
    'geen-zorgplanning': {
      nl: 'Gesprek was geen proactieve zorgplanning',
      en: 'The conversation was no proactive care planning',
    },
    'patient-wil-niet': { nl: 'Patiënt wil dit niet', en: 'The patient does not want this' },
    'dossier-klopt-niet': {
      nl: 'Gegevens in het dossier kloppen niet',
      en: 'The data in the record are wrong',
    },
    anders: { nl: 'Anders', en: 'Other' },
  },
} as const;
