Profile: PalliatiefTeam
Parent: CareTeam
Id: palliatief-team
Title: "Team palliatieve zorg of kinder comfort team"
Description: "A palliative care team or child comfort team, and who is in it. A team of the organisation names no patient. nl-core-CareTeam binds no category; an instance of it conforms when this category is added."
* obeys team-exists
* category 1..*
* category from $vs-team (required)
* participant 1..*
* participant.member 1..1
* participant.member only Reference(PractitionerRole or Practitioner or Organization)
* participant.period MS

Invariant: team-exists
Description: "A proposed team, or one that was entered in error, proves nothing"
Severity: #error
Expression: "status.exists() implies (status != 'proposed' and status != 'entered-in-error')"

Profile: Teamoverleg
Parent: Procedure
Id: teamoverleg
Title: "Teamoverleg palliatieve zorg"
Description: "A meeting of the palliative team (190006) or another multidisciplinary one (190005), and who attended. The performers are the attendants."
* status = #completed
* code 1..1
* code from $vs-teamoverleg (required)
* subject only Reference(Patient)
* performed[x] 1..1
* performed[x] only dateTime or Period
* performer 1..*
* encounter MS
