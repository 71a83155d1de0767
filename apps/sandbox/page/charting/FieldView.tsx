import { type Choice, type Field, many, one, type Values } from './field.ts';

interface Props {
  readonly field: Field;
  readonly values: Values;
  readonly mistake: string | undefined;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** One field of a form, with its hint and what is not right about it. */
export function FieldView(props: Props) {
  const { field } = props;
  if (field.kind === 'choices') return <Checkboxes {...props} options={field.options} />;
  if (field.kind === 'check') return <Checkbox {...props} />;
  const id = idOf(field);
  return (
    <div className={`field ${field.kind}`}>
      <label htmlFor={id}>
        {field.label}
        {!field.required && <span className="optional"> niet verplicht</span>}
      </label>
      <Control {...props} id={id} />
      <Notes {...props} id={id} />
    </div>
  );
}

export function idOf({ name }: Field): string {
  return `field-${name}`;
}

function Control({ field, values, mistake, onChange, id }: Props & { readonly id: string }) {
  const shared = {
    id,
    name: field.name,
    value: one(values, field.name),
    required: field.required === true,
    'aria-invalid': mistake !== undefined,
    'aria-describedby': describedBy(field, mistake, id),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (field.kind === 'area') return <textarea rows={3} {...shared} value={raw(values, field.name)} />;
  if (field.kind !== 'choice')
    return <input type={field.kind} autoComplete="off" {...shared} value={raw(values, field.name)} />;
  return (
    <select {...shared}>
      <option value="">{field.required ? 'Kies…' : 'Geen'}</option>
      {grouped(field.options).map(([group, options]) =>
        group === undefined ? (
          options.map((option) => <Option key={option.value} {...option} />)
        ) : (
          <optgroup key={group} label={group}>
            {options.map((option) => (
              <Option key={option.value} {...option} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  );
}

function Option({ value, label }: Choice) {
  return <option value={value}>{label}</option>;
}

function Checkboxes({ field, values, mistake, onChange, options }: Props & { options: readonly Choice[] }) {
  const id = idOf(field);
  const chosen = many(values, field.name);
  return (
    <fieldset
      className="field choices"
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(field, mistake, id)}
    >
      <legend>
        {field.label}
        {!field.required && <span className="optional"> niet verplicht</span>}
      </legend>
      {grouped(options).map(([group, each], index) => {
        const list = <CheckboxList options={each} chosen={chosen} onChange={onChange} />;
        const wrong = mistake !== undefined;
        if (group === undefined)
          return (
            <div key="" className="options" data-wrong={wrong}>
              {list}
            </div>
          );
        // The own organisation comes first; another opens by hand, or because somebody there is chosen.
        const open = index === 0 || each.some(({ value }) => chosen.includes(value));
        return (
          <details key={group} className="options" data-wrong={wrong} open={open}>
            <summary>{group}</summary>
            {list}
          </details>
        );
      })}
      <Notes field={field} mistake={mistake} id={id} />
    </fieldset>
  );
}

interface ListProps {
  readonly options: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: Props['onChange'];
}

function CheckboxList({ options, chosen, onChange }: ListProps) {
  return (
    <ul>
      {options.map(({ value, label }) => (
        <li key={value}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
            {label}
          </label>
        </li>
      ))}
    </ul>
  );
}

function Checkbox({ field, values, mistake, onChange }: Props) {
  const id = idOf(field);
  return (
    <div className="field check">
      <label>
        <input
          type="checkbox"
          id={id}
          checked={one(values, field.name) !== ''}
          aria-describedby={describedBy(field, mistake, id)}
          onChange={({ target }) => onChange(target.checked ? 'ja' : '')}
        />
        {field.label}
      </label>
      <Notes field={field} mistake={mistake} id={id} />
    </div>
  );
}

function Notes({ field, mistake, id }: Pick<Props, 'field' | 'mistake'> & { readonly id: string }) {
  return (
    <>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {mistake && (
        <p className="mistake" id={`${id}-mistake`}>
          {mistake}
        </p>
      )}
    </>
  );
}

function describedBy(field: Field, mistake: string | undefined, id: string): string | undefined {
  const parts = [...(mistake ? [`${id}-mistake`] : []), ...(field.hint ? [`${id}-hint`] : [])];
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** What was typed, spaces and all. */
function raw(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** The options under their headings, both in the order given. */
function grouped(options: readonly Choice[]): [string | undefined, readonly Choice[]][] {
  const groups = new Map<string | undefined, Choice[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}
