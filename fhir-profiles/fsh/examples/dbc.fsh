Instance: diagnose
InstanceOf: DbcDiagnose
Usage: #example
Title: "Diagnose palliatieve zorg van de longarts"
* code.coding[dbc] = $dbc-diagnose#0322.9950
* subject = Reference(jannie)

Instance: zorgtraject
InstanceOf: DbcZorgtraject
Usage: #example
Title: "Zorgtraject palliatieve zorg"
* status = #active
* patient = Reference(jannie)
* diagnosis.condition = Reference(diagnose)
* period.start = "2026-03-05"
* careManager = Reference(longarts)

Instance: subtraject
InstanceOf: DbcSubtraject
Usage: #example
Title: "Eerste subtraject"
* status = #active
* patient = Reference(jannie)
* extension[deel-van].valueReference = Reference(zorgtraject)
* extension[zorgproduct].valueCoding = $zorgproduct#990040
* period.start = "2026-03-05"
