Instance: jannie
InstanceOf: Patient
Usage: #example
Title: "Jannie, in de palliatieve fase"
* identifier.system = "http://fhir.nl/fhir/NamingSystem/bsn"
* identifier.value = "999990019"
* name.text = "Jannie van Houten"
* name.family = "van Houten"
* gender = #female
* birthDate = "1948-06-03"
* generalPractitioner = Reference(huisarts)

Instance: ziekenhuis
InstanceOf: Organization
Usage: #example
Title: "Ziekenhuis De Wilg"
* name = "Ziekenhuis De Wilg"
* type = $organisation-type#V6

Instance: huisartspraktijk
InstanceOf: Organization
Usage: #example
Title: "Huisartspraktijk Veenweg"
* name = "Huisartspraktijk Veenweg"
* type = $organisation-type#Z3

Instance: internist
InstanceOf: PractitionerRole
Usage: #example
Title: "Internist"
* organization = Reference(ziekenhuis)
* specialty = $agb#0313

Instance: longarts
InstanceOf: PractitionerRole
Usage: #example
Title: "Longarts in het team palliatieve zorg"
* organization = Reference(ziekenhuis)
* specialty = $agb#0322
* code = $kwalificatie#opgeleid-pz "Opgeleid in palliatieve zorg"

Instance: huisarts
InstanceOf: PractitionerRole
Usage: #example
Title: "Huisarts"
* organization = Reference(huisartspraktijk)
* code = $uzi#01.015

Instance: verpleegkundige
InstanceOf: PractitionerRole
Usage: #example
Title: "Verpleegkundige in het team palliatieve zorg"
* organization = Reference(ziekenhuis)
* code = $uzi#30.000
