Profile: DbcDiagnose
Parent: Condition
Id: dbc-diagnose
Title: "Dbc-diagnose"
Description: "The DBC diagnosis of a zorgtraject, `specialism.diagnosis`. nl-core-Problem binds its code to clinical lists; the DBC diagnosis is a further coding, or a Condition of its own."
* code 1..1
* code.coding 1..*
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding contains dbc 1..1
* code.coding[dbc].system 1..1
* code.coding[dbc].system = $dbc-diagnose
* code.coding[dbc].code 1..1
* subject only Reference(Patient)

Profile: DbcZorgtraject
Parent: EpisodeOfCare
Id: dbc-zorgtraject
Title: "Zorgtraject van een dbc"
Description: "A zorgtraject with its DBC diagnosis. One to which no subtraject refers is its own subtraject."
* obeys episode-counts
* patient only Reference(Patient)
* diagnosis 1..*
* diagnosis.condition only Reference(DbcDiagnose)
* period 1..1
* period.start 1..1
* careManager ^short = "Who opened it"
* careManager MS
* referralRequest MS
* team MS
* extension contains Zorgproduct named zorgproduct 0..1

Profile: DbcSubtraject
Parent: EpisodeOfCare
Id: dbc-subtraject
Title: "Subtraject van een dbc"
Description: "One period of a zorgtraject, and the product that was derived for it. Without a diagnosis of its own it has that of its zorgtraject."
* obeys episode-counts
* patient only Reference(Patient)
* period 1..1
* period.start 1..1
* extension contains DeelVan named deel-van 1..1 and Zorgproduct named zorgproduct 0..1
* extension[deel-van].valueReference only Reference(DbcZorgtraject)

Invariant: episode-counts
Description: "An episode that was cancelled or entered in error proves nothing"
Severity: #error
Expression: "status != 'cancelled' and status != 'entered-in-error'"
