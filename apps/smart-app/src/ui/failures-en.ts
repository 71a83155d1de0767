import type { FailureKind } from '../failure.ts';
import type { FailureTexts } from './failures-nl.ts';

export const FAILURES_EN: Readonly<Record<FailureKind, FailureTexts>> = {
  config: {
    heading: 'The app is not set up well',
    text: 'Something in the file config.json of this app is not right.',
    advice: 'Tell your application manager.',
  },
  'no-launch': {
    heading: 'No record is open',
    text: 'The app remembers nothing: once the page is reloaded, access to the record is gone.',
    advice: 'Open the app again from the EHR, or log in again.',
  },
  'unknown-issuer': {
    heading: 'This EHR is not known',
    text: 'The app was opened from a system that it was not set up for. So nothing was fetched.',
    advice:
      'Open the app from your own EHR. If that is where you came from, pass the address below on to your application manager.',
  },
  'not-smart': {
    heading: 'Logging in is not possible here',
    text: 'The EHR does not say how an app can log in safely.',
    advice: 'Tell your application manager: SMART App Launch with PKCE is needed.',
  },
  denied: {
    heading: 'You were not given access',
    text: 'Access to this record was refused, by yourself or by the EHR.',
    advice:
      'Open the app again and consent. If that does not help, ask whether you have rights on this record.',
  },
  refused: {
    heading: 'Logging in did not work',
    text: 'The EHR did not accept the request to log in.',
    advice: 'Try again. If it stays this way, pass the error code on to your application manager.',
  },
  interrupted: {
    heading: 'This login does not belong to this window',
    text: 'The answer of the EHR fits no login of this window. Perhaps an old page was opened again.',
    advice: 'Open the app again from the EHR.',
  },
  expired: {
    heading: 'The session is over',
    text: 'Access to the record has ended. Nothing was kept.',
    advice: 'Open the app again from the EHR, or log in again.',
  },
  'no-patient': {
    heading: 'No patient was chosen',
    text: 'The EHR did not say whom it is about, or does not know this patient.',
    advice: 'Open a record in the EHR first, and then the app.',
  },
  offline: {
    heading: 'The EHR cannot be reached',
    text: 'There is no connection to the EHR.',
    advice: 'Check the connection and try again.',
  },
  'server-error': {
    heading: 'The EHR answered with an error',
    text: 'The record could not be fetched.',
    advice:
      'Try again in a few minutes. If it stays this way, pass the error code on to your application manager.',
  },
  defect: {
    heading: 'Something went wrong in the app',
    text: 'It is neither you nor the record. Nothing was changed.',
    advice: 'Try again. If it stays this way, tell your application manager.',
  },
};
