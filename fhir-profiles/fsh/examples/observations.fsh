Instance: fase
InstanceOf: PalliatieveFase
Usage: #example
Title: "De palliatieve fase is gemarkeerd"
* status = #final
* code = $observatie#palliatieve-fase "Palliatieve fase gemarkeerd"
* subject = Reference(jannie)
* effectiveDateTime = "2026-02-20"
* valueBoolean = true

Instance: verwachting
InstanceOf: Levensverwachting
Usage: #example
Title: "Levensverwachting korter dan drie maanden"
* status = #final
* code = $observatie#levensverwachting "Levensverwachting"
* subject = Reference(jannie)
* effectiveDateTime = "2026-03-02"
* performer = Reference(internist)
* valueCodeableConcept = $observatie#korter-dan-3-maanden "Korter dan 3 maanden"

Instance: criterium
InstanceOf: Vv10Criterium
Usage: #example
Title: "Verklaring: er is complexe zorg nodig"
* status = #final
* code = $vv10-criterium#complexe-zorg "Complexe zorg"
* subject = Reference(jannie)
* effectiveDateTime = "2026-03-02"
* performer = Reference(huisarts)
* valueBoolean = true
