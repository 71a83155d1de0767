import { type Words, words } from '../../words.ts';
import type { Row } from '../assess/row.ts';

/** What a status is called by those who work with it. */
export const STATUS_WORDS: Readonly<Record<Row['status'], Words>> = {
  unlawful: words('Klopt niet', 'Not right'),
  incomplete: words('Nog nodig', 'Still needed'),
  registrable: words('Te registreren', 'Ready to register'),
  unverifiable: words('Niet te controleren', 'Cannot be verified'),
  excluded: words('Kan niet', 'Not possible'),
  registered: words('In orde', 'In order'),
  information: words('Goed om te weten', 'Good to know'),
  'not-relevant': words('Speelt niet', 'Not at issue'),
};

export const NOTICE = words(
  `Deze map bevat gegevens van patiënten: namen van dossiers, zorg, data en wat er ontbreekt. Alleen wie
daarvoor bevoegd is, mag haar lezen. Zet haar niet op een gedeelde schijf, mail haar niet, en gooi haar weg
zodra het werk klaar is. Met --pseudonymise KEYFILE staan er geen herleidbare verwijzingen in.

  findings.ndjson     alle bevindingen, één per regel
  findings.parquet    hetzelfde als tabel, voor Power BI, DuckDB of Spark
  worklist.xlsx       wat er te doen is, het dringendste eerst
  worklist.csv        hetzelfde als tekst
  report.html         totalen en bevindingen, te openen in een browser zonder netwerk
  problems.ndjson     wat er in de invoer niet te gebruiken was
  run.json            waarmee en waaruit dit is gemaakt, en aantallen
`,
  `This folder holds data of patients: names of records, care, dates and what is missing. Only those who are
authorised may read it. Do not put it on a shared disk, do not mail it, and throw it away as soon as the work
is done. With --pseudonymise KEYFILE it holds no references that lead back to a person.

  findings.ndjson     all findings, one a line
  findings.parquet    the same as a table, for Power BI, DuckDB or Spark
  worklist.xlsx       what there is to do, most urgent first
  worklist.csv        the same as text
  report.html         totals and findings, to be opened in a browser without a network
  problems.ndjson     what of the input could not be used
  run.json            from what this was made and by which rules, and counts
`,
);
