Instance: zorgkantoor
InstanceOf: Organization
Usage: #example
Title: "Zorgkantoor"
* name = "Zorgkantoor De Streek"

Instance: indicatie
InstanceOf: WlzIndicatie
Usage: #example
Title: "Wlz-indicatie met VV7, thuis met een vpt"
* type = $dekking#wlz "Wlz-indicatie"
* beneficiary = Reference(jannie)
* payor = Reference(zorgkantoor)
* period.start = "2025-09-01"
* extension[zorgprofiel].valueCoding = $cod163#756
* extension[leveringsvorm].valueCoding = $cod578#5

Instance: geen-indicatie
InstanceOf: WlzIndicatie
Usage: #example
Title: "Uitgesproken: er is geen Wlz-indicatie"
* type = $dekking#geen-wlz "Geen Wlz-indicatie"
* beneficiary = Reference(jannie)
* payor = Reference(zorgkantoor)

Instance: meedenkadvies
InstanceOf: Adviesverzoek
Usage: #example
Title: "De huisarts vraagt de internist om advies"
* status = #active
* intent = #order
* category = $verzoek#meedenkadvies "Meedenkadvies"
* subject = Reference(jannie)
* authoredOn = "2026-02-10"
* requester = Reference(huisarts)
* performer = Reference(internist)

Instance: indicatie-verblijf
InstanceOf: WlzIndicatie
Usage: #example
Title: "Wlz-indicatie met verblijf en behandeling"
* type = $dekking#wlz "Wlz-indicatie"
* beneficiary = Reference(jannie)
* payor = Reference(zorgkantoor)
* period.start = "2026-02-01"
* extension[zorgprofiel].valueCoding = $cod163#759
* extension[leveringsvorm].valueCoding = $cod578#4
* extension[behandeling].valueBoolean = true
