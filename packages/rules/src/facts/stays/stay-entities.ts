import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Care, Registration, Situation } from '../entities.ts';
import type { NursingIndication } from '../nursing/nursing-entities.ts';
import type { WlzStay } from '../wlz/wlz-entities.ts';

/** A stay in a hospice, palliative unit or nursing home. */
export interface InstitutionStay {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** Of a stay that goes on, the day of asking. */
  readonly lastDay: Fact<string>;
  /** Indications for home nursing that hold on a day of the stay. */
  readonly nursingIndications: Many<NursingIndication>;
  readonly bth: Fact<boolean>;
  readonly hch: Fact<boolean>;
  readonly pu: Fact<boolean>;
  readonly nursingHome: Fact<boolean>;
  /** A hospice of which the kind is not told. */
  readonly unclassifiedHospice: Fact<boolean>;
  /** On the first day. */
  readonly situation: Situation;
  readonly situationAtEnd: Situation;
  /** When the terminal phase was first noted; without such a note, on the first day. */
  readonly situationAtOnset: Situation;
  readonly fromHome: Fact<boolean>;
  readonly fromNursingHome: Fact<boolean>;
  /** The party that claims has WTZa admission. */
  readonly wtza: Fact<boolean>;
  /** The organisation itself has WTZa admission. */
  readonly ownWtza: Fact<boolean>;
  /** Care given during the stay, not at the patient's home. */
  readonly care: Many<Care>;
  readonly registrations: Many<Registration>;
  readonly wlzStay: WlzStay;
}
