Profile: WlzIndicatie
Parent: Coverage
Id: wlz-indicatie
Title: "Wlz-indicatie"
Description: "A Wlz indication, or the statement that there is none. nl-core-Payer binds type to kinds of health insurance, in which the Wlz is missing, so that this is a Coverage of its own."
* status = #active
* type 1..1
* type from $vs-wlz-dekking (required)
* beneficiary only Reference(Patient)
* period MS
* extension contains Zorgprofiel named zorgprofiel 0..1 and Leveringsvorm named leveringsvorm 0..1 and Behandeling named behandeling 0..1

Profile: Adviesverzoek
Parent: ServiceRequest
Id: adviesverzoek
Title: "Verzoek om advies"
Description: "A request for advice between a GP and a specialist or team. A contact answers it by `Encounter.basedOn`, or because somebody who was asked held it; a written answer is a completed Communication that is `basedOn` it."
* obeys request-counts
* category 1..*
* category from $vs-adviesverzoek (required)
* subject only Reference(Patient)
* authoredOn 1..1
* requester 1..1
* performer 1..*
* reasonReference MS

Invariant: request-counts
Description: "A request that is a draft, revoked or entered in error was not made"
Severity: #error
Expression: "status != 'draft' and status != 'revoked' and status != 'entered-in-error'"

Profile: VoorgesteldeRegistratie
Parent: ChargeItem
Id: voorgestelde-registratie
Title: "Voorgestelde registratie"
Description: "What the service proposes to write when a title can be registered: a planned registration, by a person's choice. It holds no price; the system that bills completes it."
* status = #planned
* code.coding 1..1
* code.coding.system 1..1
* code.coding.code 1..1
* subject only Reference(Patient)
* context only Reference(Encounter)
* occurrence[x] only dateTime
* priceOverride 0..0
* factorOverride 0..0
