import { answer, json, REFUSALS, ref, refused } from './parts.ts';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };

const persons = {
  userId: { ...text, description: 'For whom, such as Practitioner/123: as in the context of a hook.' },
  patientId: { ...text, description: 'Whose record: as in the context of a hook.' },
};
const aside = {
  advice: { ...text, description: 'Stands for the advice; to take it back by.' },
  title: { ...text, description: 'Stable id of the title, such as msz-pzp-190099.' },
  by: { ...text, description: 'Who set it aside, by pseudonym: to whom the card was shown.' },
  at: moment,
};

/** What was set aside, for who makes a view of it. */
export const SET_ASIDE_SCHEMAS = {
  Asides: {
    type: 'object',
    required: ['setAside', 'takenBack'],
    properties: {
      setAside: {
        type: 'array',
        items: { type: 'object', required: ['advice', 'at'], properties: aside },
      },
      takenBack: {
        type: 'array',
        items: {
          type: 'object',
          required: ['advice', 'at', 'takenBackBy', 'takenBackAt'],
          properties: { ...aside, takenBackBy: text, takenBackAt: moment },
        },
      },
    },
  },
};

const path = (operationId: string, summary: string, properties: object, more: object = {}) => ({
  post: {
    operationId,
    summary,
    security: [{ signed: [] }],
    requestBody: {
      required: true,
      content: json({ type: 'object', required: Object.keys(properties), properties }),
    },
    responses: {
      200: answer('What is set aside, and what was taken back.', ref('Asides')),
      ...REFUSALS,
      ...more,
    },
  },
});

export const SET_ASIDE_PATHS = {
  '/set-aside': path('listSetAside', 'What was set aside about a patient.', persons),
  '/set-aside/take-back': path(
    'takeBack',
    'Makes advice that was set aside count again; who did, and when, is kept.',
    { ...persons, advice: text },
    { 404: refused('It is not set aside for this patient.') },
  ),
};
