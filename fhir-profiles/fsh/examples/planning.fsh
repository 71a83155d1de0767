Instance: gesprek
InstanceOf: Encounter
Usage: #example
Title: "Contact waarin het gesprek plaatsvond"
* status = #finished
* class = $act#AMB
* subject = Reference(jannie)
* participant.individual = Reference(internist)
* period.start = "2026-03-02T10:00:00+01:00"
* period.end = "2026-03-02T11:00:00+01:00"
* episodeOfCare = Reference(zorgtraject)

Instance: zorgplan
InstanceOf: ProactiefZorgplan
Usage: #example
Title: "Proactief zorgplan van Jannie"
* status = #active
* intent = #plan
* subject = Reference(jannie)
* encounter = Reference(gesprek)
* created = "2026-03-03"
* author = Reference(internist)

Instance: overdracht
InstanceOf: OverdrachtZorgplan
Usage: #example
Title: "Het zorgplan is aan de huisarts overgedragen"
* subject = Reference(jannie)
* about = Reference(zorgplan)
* recipient = Reference(huisarts)
* sender = Reference(internist)
* sent = "2026-03-04T09:15:00+01:00"

Instance: overdracht-klaargezet
InstanceOf: VoorbereideOverdracht
Usage: #example
Title: "Een overdracht die klaarstaat"
* subject = Reference(jannie)
* about = Reference(zorgplan)
* recipient = Reference(huisarts)

Instance: registratie-voorgesteld
InstanceOf: VoorgesteldeRegistratie
Usage: #example
Title: "190099, voorgesteld"
* code = $nza#190099 "Proactieve zorgplanning"
* subject = Reference(jannie)
* context = Reference(gesprek)
* occurrenceDateTime = "2026-03-02"
