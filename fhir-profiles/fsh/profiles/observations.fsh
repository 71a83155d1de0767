Invariant: observation-counts
Description: "An observation that is registered, cancelled or entered in error proves nothing"
Severity: #error
Expression: "status != 'registered' and status != 'cancelled' and status != 'entered-in-error'"

Profile: Levensverwachting
Parent: Observation
Id: levensverwachting
Title: "Levensverwachting"
Description: "A physician's estimate of the life expectancy. The latest one up to the date of care counts."
* obeys observation-counts
* code = $observatie#levensverwachting
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime or Period
* performer 1..*
* performer ^short = "The physician who made it"
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from $vs-levensverwachting (required)

Profile: PalliatieveFase
Parent: Observation
Id: palliatieve-fase
Title: "Markering van de palliatieve fase"
Description: "That the palliative phase was marked. Without a value it means yes."
* obeys observation-counts
* code = $observatie#palliatieve-fase
* subject 1..1
* subject only Reference(Patient)
* value[x] 0..1
* value[x] only boolean
* effective[x] MS

Profile: Vv10Criterium
Parent: Observation
Id: vv10-criterium
Title: "Verklaring op een criterium van VV10"
Description: "A physician's declaration on one of the five criteria of care profile VV10 in a nursing home. Of each criterion the latest counts."
* obeys observation-counts
* code from $vs-vv10-criterium (required)
* subject 1..1
* subject only Reference(Patient)
* effective[x] 1..1
* effective[x] only dateTime or Period
* performer 1..*
* value[x] 1..1
* value[x] only boolean
