import { words } from './words.ts';

export const HELP = words(
  `prestatiewijzer assess [BESTAND | MAP | -]… [opties]
prestatiewijzer explain-record [BESTAND | MAP | -]… [opties]
prestatiewijzer changes --from JJJJ --to JJJJ [--format json|text] [--lang TAAL]
prestatiewijzer stream [--at JJJJ-MM-DD] [--settings BESTAND] [--lang TAAL]
prestatiewijzer population INVOER… --out MAP [opties]

assess leest FHIR R4 en zegt welke prestaties palliatieve zorg te registreren zijn, welke nog iets missen en
welke niet kloppen. Alle invoer samen is één dossiervoorraad; elke Patient daarin krijgt een beoordeling.
explain-record zegt welke feiten de regels in een dossier vinden en waar, welke zij tevergeefs zoeken, en
welke codes hun niets zeggen: voor wie een systeem aansluit.

  BESTAND             JSON (Bundle, lijst van resources of één resource) of NDJSON
  MAP                 alle .json- en .ndjson-bestanden in de map
  -                   standaardinvoer; ook zonder BESTAND of MAP

  --patient Patient/ID  alleen deze patiënt
  --at JJJJ-MM-DD       'vandaag' voor wat vooruitkijkt (standaard: vandaag in Nederland)
  --settings BESTAND    instellingen van de organisatie, JSON of YAML
  --format FORMAAT      json, ndjson of text (standaard: text op een terminal, anders json)
  --lang TAAL           nl of en (standaard: nl)
  --all                 ook de prestaties die in dit dossier niet spelen (alleen bij assess)
  --receipt             ook waarmee en waaruit is beoordeeld: editie, versie en hashes
  --suggest             schrijf instellingen om te bewerken, uit codes die niets zeggen (bij explain-record)
  -h, --help            deze uitleg
  -v, --version         de versie

changes noemt wat er tussen 1 januari van twee jaren begint, vervalt, verandert of is aangekondigd.

  --from JJJJ           het eerste jaar
  --to JJJJ             een later jaar

stream leest van de standaardinvoer een Bundle per regel, elk het dossier van één patiënt, en schrijft voor
elke regel, in dezelfde volgorde, een regel met de beoordeling; wat niet te lezen is, geeft een regel met
een fout. Met --rows zijn het de rijen die population in findings.ndjson zet.

population leest wat een Bulk Data-export achterlaat (bestanden en mappen met .ndjson, ook als .gz) of een
Bundle per regel, zo groot als het is, en zet in een map alle bevindingen, een werklijst en een verslag.

  --out MAP             de map voor wat eruit komt; alleen voor de eigenaar te lezen
  --from JJJJ-MM-DD     alleen zorg vanaf deze dag
  --until JJJJ-MM-DD    alleen zorg tot en met deze dag
  --memory MB           zo veel geheugen mag het kosten (standaard: 512)
  --previous MAP        de map van een eerdere keer: zegt wat nieuw, weg en veranderd is
  --pseudonymise BESTAND  vervangt verwijzingen met de sleutel in dit bestand
  en --at, --settings en --lang

Afloop: 0 als het is gelukt, ook met bevindingen; 2 als de invoer of een optie niet bruikbaar is.
`,
  `prestatiewijzer assess [FILE | FOLDER | -]… [options]
prestatiewijzer explain-record [FILE | FOLDER | -]… [options]
prestatiewijzer changes --from YYYY --to YYYY [--format json|text] [--lang LANGUAGE]
prestatiewijzer stream [--at YYYY-MM-DD] [--settings FILE] [--lang LANGUAGE]
prestatiewijzer population INPUT… --out FOLDER [options]

assess reads FHIR R4 and tells which palliative-care titles may be registered, which still miss something and
which do not hold. All input together is one pool of resources; each Patient in it gets an assessment.
explain-record tells which facts the rules find in a record and where, which they look for in vain, and
which codes say nothing to them: for who connects a system.

  FILE                JSON (a Bundle, an array of resources or one resource) or NDJSON
  FOLDER              all .json and .ndjson files in the folder
  -                   standard input; also without FILE or FOLDER

  --patient Patient/ID  this patient only
  --at YYYY-MM-DD       'today' for what looks ahead (default: today in the Netherlands)
  --settings FILE       settings of the organisation, JSON or YAML
  --format FORMAT       json, ndjson or text (default: text on a terminal, else json)
  --lang LANGUAGE       nl or en (default: nl)
  --all                 also the titles that do not play a part in this record (assess only)
  --receipt             also by which rules and from what it was made: edition, version and hashes
  --suggest             write settings to edit, from the codes that say nothing (explain-record only)
  -h, --help            this help
  -v, --version         the version

changes lists what begins, ends, changes or is announced between 1 January of one year and of another.

  --from YYYY           the first year
  --to YYYY             a later year

stream reads a Bundle a line from standard input, each the record of one patient, and writes for each line, in
the same order, a line with its assessment; what cannot be read gives a line with an error. With --rows it
writes the rows that population puts in findings.ndjson.

population reads what a Bulk Data export leaves (files and folders of .ndjson, also as .gz) or a Bundle a
line, of any size, and puts all findings, a worklist and a report in a folder.

  --out FOLDER          the folder for what comes out; only its owner can read it
  --from YYYY-MM-DD     only care from this day
  --until YYYY-MM-DD    only care up to and including this day
  --memory MB           so much memory it may take (default: 512)
  --previous FOLDER     the folder of an earlier run: tells what is new, gone and changed
  --pseudonymise FILE   replaces references, with the key in this file
  and --at, --settings and --lang

Exit status: 0 when it went well, also with findings; 2 when the input or an option cannot be used.
`,
);
