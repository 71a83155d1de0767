import type { Resource } from '@medplum/fhirtypes';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HookAnswer } from '../src/hook/call.ts';
import { callHook, fetchRecord } from './api.ts';
import { type Ask, type Hook, newCards } from './cards/advice.ts';

interface Advice {
  readonly hook: Hook;
  /** Absent while the service is asked. */
  readonly answer: HookAnswer | undefined;
}

/** The record of a patient with the advice on it, and ways to ask again. */
export interface RecordState {
  readonly record: readonly Resource[] | undefined;
  readonly advice: Advice;
  /** Why the sandbox itself does not answer. */
  readonly problem: string | undefined;
  /** Reads the record anew and asks advice on it, or on what was just done; resolves when the record is there. */
  readonly refresh: (done?: readonly [hook: Hook, context: object]) => Promise<void>;
  readonly ask: Ask;
  /** Asks the same advice again. */
  readonly retry: () => void;
}

export function useRecord(patientId: string): RecordState {
  const [record, setRecord] = useState<readonly Resource[]>();
  const [advice, setAdvice] = useState<Advice>({ hook: 'patient-view', answer: undefined });
  const [problem, setProblem] = useState<string>();
  // Answers can overtake each other: only that to the last question is shown.
  const questions = useRef(0);
  const shown = useRef<HookAnswer>(undefined);
  const last = useRef<{ hook: Hook; context: object }>({ hook: 'patient-view', context: {} });

  const put = useCallback(
    async (hook: Hook, context: object): Promise<number> => {
      questions.current += 1;
      const question = questions.current;
      last.current = { hook, context };
      setAdvice({ hook, answer: undefined });
      const answer = await callHook(patientId, hook, context);
      const fresh = newCards(answer, shown.current);
      if (question === questions.current) {
        shown.current = answer;
        setAdvice({ hook, answer });
      }
      return fresh;
    },
    [patientId],
  );

  const report = useCallback((error: Error) => setProblem(error.message), []);

  const refresh = useCallback<RecordState['refresh']>(
    async ([hook, context] = ['patient-view', {}]) => {
      setProblem(undefined);
      void put(hook, context).catch(report);
      await fetchRecord(patientId).then(setRecord).catch(report);
    },
    [patientId, put, report],
  );

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const ask = useCallback<Ask>(
    (hook, context) =>
      put(hook, context).catch((error: Error) => {
        report(error);
        return 0;
      }),
    [put, report],
  );

  const retry = useCallback(() => {
    void put(last.current.hook, last.current.context).catch(report);
  }, [put, report]);

  return { record, advice, problem, refresh, ask, retry };
}
