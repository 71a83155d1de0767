Instance: team-palliatieve-zorg
InstanceOf: PalliatiefTeam
Usage: #example
Title: "Team palliatieve zorg van De Wilg"
* status = #active
* category = $team#palliatief-team "Team palliatieve zorg"
* name = "Team palliatieve zorg"
* participant[+].member = Reference(longarts)
* participant[+].member = Reference(verpleegkundige)

Instance: overleg
InstanceOf: Teamoverleg
Usage: #example
Title: "Overleg palliatieve zorg"
* code = $nza#190006
* subject = Reference(jannie)
* performedDateTime = "2026-03-09T12:00:00+01:00"
* performer[+].actor = Reference(longarts)
* performer[+].actor = Reference(internist)
* extension[0].url = "http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare"
* extension[0].valueReference = Reference(subtraject)
