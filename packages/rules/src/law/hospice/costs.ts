import { all, any, judgement } from '../../logic/columns.ts';
import { wording } from '../../logic/wording.ts';
import { onceADay } from '../care-conditions.ts';
import { cited, handreiking } from '../sources.ts';
import { agreement, attention, exclusion, requirement, title, warningIfAny } from '../title.ts';

/** 124. The own (daily) contribution of the patient. */
export const hospiceEigenBijdrage = title('hospice-eigen-bijdrage', {
  entry: 124,
  name: wording('Eigen (dag)bijdrage aan het hospice', 'Own (daily) contribution to the hospice'),
  law: 'patient',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => stay.bth,
  sources: [handreiking('3.6'), handreiking('7.3')],
  conditions: (stay) => [
    requirement('in-hospice', any(stay.bth, stay.hch, stay.pu, stay.unclassifiedHospice), {
      nl: 'De patiënt verblijft in een hospice',
      en: 'The patient stays in a hospice',
      because: wording('de patiënt verblijft niet in een hospice', 'the patient does not stay in a hospice'),
    }),
    exclusion('stay-in-tariff', any(stay.pu, all(stay.hch, stay.on.from('2025-01-01'))), {
      nl: 'Het verblijf zit in het tarief (high care hospice of palliatieve unit)',
      en: 'The stay is in the tariff (high care hospice or palliative unit)',
      because: wording(
        'een eigen bijdrage voor het verblijf mag alleen in een bijna-thuis-huis; elders alleen voor extra’s zoals de persoonlijke was',
        'an own contribution for the stay is allowed in a bijna-thuis-huis only; elsewhere only for extras such as personal laundry',
      ),
    }),
    attention('told-beforehand', judgement(), {
      nl: 'De patiënt weet vooraf wat het verblijf kost',
      en: 'The patient knows beforehand what the stay costs',
      sources: [handreiking('3')],
    }),
    attention('reimbursement', judgement(), {
      nl: 'Is nagegaan of de aanvullende verzekering, de gemeente of de vriendenstichting meebetaalt',
      en: 'It is checked whether the supplementary insurance, the gemeente or the friends’ foundation contributes',
    }),
    warningIfAny('already-vpt', stay.circumstances.standing.form.in(['5']), {
      nl: 'De patiënt betaalt al een bijdrage voor het vpt: maak afspraken over voeding en huishoudelijke hulp',
      en: 'The patient already pays a contribution for the vpt: agree on food and household help',
      sources: [handreiking('3.8')],
    }),
    onceADay(stay.registrations, 'hospice-eigen-bijdrage'),
  ],
});

const WMO = 'hospice-wmo-bijdrage';

/** 125. A contribution of the gemeente to a bijna-thuis-huis. */
export const hospiceWmoBijdrage = title(WMO, {
  entry: 125,
  name: wording('Wmo-bijdrage aan het hospice', 'Wmo contribution to the hospice'),
  law: 'Wmo',
  about: 'stay',
  noClaim: true,
  occasion: (stay) => stay.bth,
  sources: [handreiking('3.6'), handreiking('6.3')],
  conditions: (stay) => [
    agreement(WMO, {
      nl: 'Er is een afspraak met de gemeente over ondersteuning uit de Wmo',
      en: 'There is an agreement with the gemeente on support from the Wmo',
      todo: wording(
        'vraag de gemeente van de patiënt wat er mogelijk is; het verschilt per gemeente',
        'ask the gemeente of the patient what is possible; it differs by gemeente',
      ),
      because: wording('er is geen afspraak met de gemeente', 'there is no agreement with the gemeente'),
    }),
    warningIfAny('vpt', stay.circumstances.standing.form.in(['5']), {
      nl: 'In het vpt zit al huishoudelijke hulp: sommige gemeenten betalen dan niet',
      en: 'The vpt already holds household help: some gemeenten do not pay then',
      sources: [handreiking('3.8')],
    }),
  ],
});

/** 126. Laying out and lying in state: no insured care. */
export const afleggenOpbaren = title('afleggen-opbaren', {
  entry: 126,
  name: wording('Afleggen en opbaren', 'Laying out and lying in state'),
  law: 'patient',
  about: 'care',
  own: { alsoAfterDeath: true },
  sources: [
    handreiking('3.9'),
    handreiking('4.6'),
    cited('VWS (2007) Antwoorden op Kamervragen over uitvaartpolissen'),
  ],
  conditions: (care) => [
    exclusion('not-insured', care.billedToInsurer, {
      nl: 'Het afleggen of opbaren is bij de zorgverzekeraar of het zorgkantoor gedeclareerd',
      en: 'The laying out or lying in state is claimed from the insurer or the zorgkantoor',
      because: wording(
        'afleggen en opbaren is nooit voor rekening van zorgverzekeraar of zorgkantoor',
        'laying out and lying in state is never paid by the insurer or zorgkantoor',
      ),
      todo: wording(
        'breng het na opdracht of toestemming bij de nabestaanden of, als de polis het dekt, bij hun uitvaartverzekeraar in rekening',
        'bill it to the bereaved, by instruction or consent, or to their funeral insurer if the policy covers it',
      ),
      summary: wording(
        'Afleggen en opbaren is geen verzekerde zorg en kan niet naar zorgverzekeraar of zorgkantoor. Breng het, na opdracht of toestemming, in rekening bij de nabestaanden, of bij de uitvaartverzekeraar als de polis het dekt.',
        'Laying out and lying in state is no insured care and cannot go to the insurer or zorgkantoor. Bill it, by instruction or with consent, to the bereaved, or to the funeral insurer if the policy covers it.',
      ),
    }),
    attention('consent', judgement(), {
      nl: 'De nabestaanden gaven opdracht of toestemming',
      en: 'The bereaved gave an instruction or consent',
    }),
  ],
});
