import { hrefOf, staysHere } from '../use-address.ts';
import { GROUPS } from './form.ts';
import { FORMS } from './forms.ts';

interface Props {
  readonly patientId: string;
  readonly onChoose: (formId: string) => void;
}

/** Everything that can be recorded. */
export function FormMenu({ patientId, onChoose }: Props) {
  return (
    <section aria-labelledby="charting-title" className="charting">
      <h2 id="charting-title">Vastleggen</h2>
      <div className="menu">
        {GROUPS.map((group) => (
          <div key={group}>
            <h3>{group}</h3>
            <ul>
              {FORMS.filter((form) => form.group === group).map(({ id, title }) => (
                <li key={id}>
                  <a
                    href={hrefOf({ patient: patientId, form: id })}
                    onClick={(event) => staysHere(event) && onChoose(id)}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
