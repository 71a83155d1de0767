import {
  ASCITESDRAIN,
  ASCITESPUNCTIE,
  KATHETER,
  MAAGHEVEL,
  RECTAALCANULE,
  ROLSTOEL,
} from '../../../codes/devices.ts';
import { wording } from '../../../logic/wording.ts';
import type { CodeList } from '../code-lists.ts';

export const FORMS: CodeList = {
  system: 'toedieningsvorm',
  title: wording('Toedieningsvorm', 'Form of a medicine'),
  codes: {
    cassette: wording('Cassette', 'Cassette'),
    infuus: wording('Infuus', 'Infusion'),
    tablet: wording('Tablet', 'Tablet'),
    capsule: wording('Capsule', 'Capsule'),
    drank: wording('Drank', 'Oral liquid'),
    injectie: wording('Injectie', 'Injection'),
  },
};

export const DOCUMENTS: CodeList = {
  system: 'document',
  title: wording('Soort document', 'Kind of document'),
  codes: {
    terminaliteitsverklaring: wording('Terminaliteitsverklaring', 'Declaration of the terminal phase'),
    contractinformatie: wording(
      'Informatie over het contract met de verzekeraar',
      'Information on the contract with the insurer',
    ),
  },
};

export const DEVICES: CodeList = {
  system: 'hulpmiddel',
  title: wording('Hulpmiddel, en waarom', 'Device, and why'),
  codes: {
    [MAAGHEVEL]: wording('Maaghevel', 'Gastric drainage tube'),
    [ASCITESPUNCTIE]: wording('Ascitespunctie', 'Puncture of ascites'),
    [ASCITESDRAIN]: wording('Permanente ascitesdrain', 'Permanent drain of ascites'),
    [RECTAALCANULE]: wording('Rectaalcanule', 'Rectal cannula'),
    [KATHETER]: wording('Katheter', 'Catheter'),
    [ROLSTOEL]: wording('Rolstoel', 'Wheelchair'),
    tillift: wording('Tillift', 'Patient lift'),
    'hoog-laag-bed': wording('Hoog-laagbed', 'Adjustable bed'),
    'chronische-indicatie': wording('Chronische indicatie', 'Chronic indication'),
    permanent: wording('Permanent gebruik', 'Permanent use'),
    tijdelijk: wording('Tijdelijk gebruik', 'Temporary use'),
    achterwacht: wording('Achterwacht door het ziekenhuis nodig', 'Back-up by the hospital is needed'),
    'ernstige-aandoening': wording('Ernstige aandoening', 'Serious condition'),
    'risico-bij-gebruik': wording('Risico bij gebruik', 'Risk in use'),
    'ondersteunt-specialist': wording('Ondersteunt de medisch specialist', 'Supports the specialist'),
    'geen-achterwacht': wording('Geen achterwacht nodig', 'No back-up is needed'),
    'vervanging-door-specialist': wording('Vervanging door de specialist', 'Replaced by the specialist'),
    'vervanging-thuis': wording('Vervanging thuis', 'Replaced at home'),
    'controle-specialist': wording('Onder controle van de specialist', 'Under control of the specialist'),
    'geen-controle-specialist': wording('Niet onder controle van de specialist', 'Not under such control'),
    behandeling: wording('Voor behandeling of verpleging', 'For treatment or nursing'),
    zelfredzaamheid: wording('Voor zelfredzaamheid', 'To manage on one’s own'),
  },
};
