// The least that a CDS service can do: parse the body, answer a card.
import type { AddressInfo } from 'node:net';
import express from 'express';

const card = {
  uuid: '5a2d7ee9-1c0c-4f8c-9f6b-6a6e1b1d2c3d',
  summary: 'Proactieve zorgplanning (190099) is compleet en kan worden geregistreerd.',
  indicator: 'info',
  source: { label: 'Handreiking financiering palliatieve zorg 2026' },
};

const server = express()
  .use(express.json({ limit: '10mb' }))
  .post('/cds-services/:id', (_request, response) => {
    response.json({ cards: [card] });
  })
  .listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
