RuleSet: Voorbeeld
* status = #active
* experimental = true

Instance: specialismen-van-een-instelling
InstanceOf: ConceptMap
Usage: #example
Title: "Eigen specialismen naar AGB"
Description: "A hospital whose roles carry codes of its own: each is translated to the AGB specialism that the rules read."
* insert Voorbeeld
* name = "SpecialismenVanEenInstelling"
* url = "https://voorbeeldziekenhuis.example/fhir/ConceptMap/specialismen"
* group.source = "urn:oid:2.16.840.1.113883.2.4.99.1"
* group.target = "urn:oid:2.16.840.1.113883.2.4.6.7"
* group.element[+].code = #INT
* group.element[=].target.code = #0313
* group.element[=].target.equivalence = #equivalent
* group.element[+].code = #LON
* group.element[=].target.code = #0322
* group.element[=].target.equivalence = #equivalent
* group.element[+].code = #HAG
* group.element[=].target.code = #0100
* group.element[=].target.equivalence = #equivalent

Instance: verrichtingen-van-een-instelling
InstanceOf: ConceptMap
Usage: #example
Title: "Eigen verrichtingen naar de codes van de regels"
Description: "Codes under an address of the site's own: most are NZa codes that keep their number, one describes the conversation. Mapped to SNOMED it describes; mapped to NZa it would register."
* insert Voorbeeld
* name = "VerrichtingenVanEenInstelling"
* url = "https://voorbeeldziekenhuis.example/fhir/ConceptMap/verrichtingen"
* group[+].source = "https://declaratie.nza.nl/verrichting"
* group[=].target = "urn:oid:2.16.840.1.113883.2.4.3.27.15.5"
* group[=].element.code = #190099
* group[=].element.target.code = #190099
* group[=].element.target.equivalence = #equal
* group[=].unmapped.mode = #provided
* group[+].source = "https://voorbeeldziekenhuis.example/verrichting"
* group[=].target = "http://snomed.info/sct"
* group[=].element.code = #PZP-GESPREK
* group[=].element.target.code = #713603004
* group[=].element.target.equivalence = #equivalent
