import type { Bundle, Resource } from '@medplum/fhirtypes';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { change } from '../api.ts';
import type { Ask } from '../cards/advice.ts';
import type { Chart } from './chart.ts';
import { FieldView, idOf } from './FieldView.tsx';
import type { Values } from './field.ts';
import type { Form } from './form.ts';
import { mistakesIn, shownFields, valuesToSave } from './validate.ts';

interface Props {
  readonly form: Form;
  readonly chart: Chart;
  /** Asks for cards while something is chosen, signed or closed. */
  readonly ask: Ask;
  /** Told the id of the contact or stay that began, if one did. */
  readonly onSaved: (message: string, started: string | undefined) => Promise<void>;
  readonly onClose: () => void;
}

/** How long a choice has to stand before advice is asked, in milliseconds. */
const SETTLED = 250;

export function FormView({ form, chart, ask, onSaved, onClose }: Props) {
  const [values, setValues] = useState(() => form.initial(chart));
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  // What was advised on before signing, so that the same order is signed the second time.
  const [advisedOn, setAdvisedOn] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => title.current?.focus(), []);

  const order =
    form.isOrder === true && isChosen(form, values, chart) ? written(form, values, chart) : undefined;
  const closing = form.closes?.(values);

  useEffect(() => {
    if (order === undefined) return;
    const timer = setTimeout(() => void ask('order-select', draft(JSON.parse(order))), SETTLED);
    return () => clearTimeout(timer);
  }, [order, ask]);

  useEffect(() => {
    if (closing === undefined) return;
    void ask('encounter-discharge', { encounterId: closing.replace('Encounter/', '') });
  }, [closing, ask]);

  function fill(name: string, value: string | readonly string[]) {
    const next = { ...values, [name]: value };
    setValues(next);
    // What was wrong is taken back as soon as it is right; nothing new is held against somebody who is typing.
    const still = mistakesIn(form, next, chart);
    setShown(new Map([...shown].filter(([field]) => still.has(field))));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const mistakes = mistakesIn(form, values, chart);
    setShown(mistakes);
    setProblem(undefined);
    const [first] = shownFields(form, values, chart).filter(({ name }) => mistakes.has(name));
    if (first !== undefined) {
      document.getElementById(idOf(first))?.focus();
      return;
    }
    setBusy(true);
    try {
      if (order !== undefined && advisedOn !== order) {
        const cards = await ask('order-sign', signed(JSON.parse(order)));
        if (cards > 0) {
          setAdvisedOn(order);
          return;
        }
      }
      const resources = form.write(valuesToSave(form, values, chart), chart);
      await change(resources.map((resource) => ({ method: 'PUT', resource })));
      await onSaved(form.saved, form.starts?.(values) ? chart.newId : undefined);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  }

  const advised = order !== undefined && advisedOn === order;
  const button = form.isOrder ? (advised ? 'Onderteken toch' : 'Onderteken') : (form.button ?? 'Leg vast');
  return (
    <section className="form" aria-labelledby="form-title">
      <div className="heading">
        <h2 id="form-title" ref={title} tabIndex={-1}>
          {form.title}
        </h2>
      </div>
      <form noValidate onSubmit={submit}>
        <div className="fields">
          {shownFields(form, values, chart).map((field) => (
            <FieldView
              key={field.name}
              field={field}
              values={values}
              mistake={shown.get(field.name)}
              onChange={(value) => fill(field.name, value)}
            />
          ))}
        </div>
        <p role="status" className="pause">
          {advised && 'Nog niet ondertekend: lees eerst de kaarten van Prestatiewijzer.'}
        </p>
        {problem && (
          <p role="alert" className="failure">
            Het is niet vastgelegd: {problem}
          </p>
        )}
        <div className="actions">
          <button type="submit" disabled={busy}>
            {button}
          </button>
          <button type="button" className="plain" onClick={onClose}>
            Annuleer
          </button>
          {shown.size > 0 && (
            <p className="mistake" role="alert">
              {shown.size === 1 ? 'Eén veld klopt nog niet.' : `${shown.size} velden kloppen nog niet.`}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}

/** What an order would be, as text, so that it can be told from another. */
function written(form: Form, values: Values, chart: Chart): string {
  return JSON.stringify(form.write(valuesToSave(form, values, chart), chart));
}

/** All that has to be chosen is chosen, and only something written may be missing: advice can be given already. */
function isChosen(form: Form, values: Values, chart: Chart): boolean {
  const mistakes = mistakesIn(form, values, chart);
  return shownFields(form, values, chart).every(
    ({ kind, name }) => !mistakes.has(name) || kind === 'area' || kind === 'text',
  );
}

/** The context of order-select: drafts, of which all were chosen. */
function draft(orders: readonly Resource[]): object {
  return { selections: orders.map((each) => `${each.resourceType}/${each.id}`), ...signed(orders) };
}

/** The context of order-sign. */
function signed(orders: readonly Resource[]): { draftOrders: Bundle } {
  return {
    draftOrders: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: orders.map((resource) => ({ resource: { ...resource, status: 'draft' } as Resource })),
    },
  };
}
