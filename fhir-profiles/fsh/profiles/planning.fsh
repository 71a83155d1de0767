Profile: ProactiefZorgplan
Parent: CarePlan
Id: proactief-zorgplan
Title: "Proactief zorgplan"
Description: "The proactive care plan as a document of its own. No national CarePlan profile exists; a plan in the form of the national PZP guide (QuestionnaireResponse, Consent, Goal) is read as well."
* status ^short = "active or completed"
* obeys plan-is-made and plan-has-date
* category 1..*
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains careplanning 1..1
* category[careplanning] = $sct#713603004
* subject only Reference(Patient)
* created MS
* period MS
* author MS
* encounter MS

Invariant: plan-is-made
Description: "A plan that counts is active or completed"
Severity: #error
Expression: "status = 'active' or status = 'completed'"

Invariant: plan-has-date
Description: "A plan has a date: created, else the start of its period"
Severity: #error
Expression: "created.exists() or period.start.exists()"

Profile: OverdrachtZorgplan
Parent: Communication
Id: overdracht-zorgplan
Title: "Overdracht van het zorgplan"
Description: "That a care plan was handed over: a completed message with the plan, to a GP or a GP post. The national PZP guide leaves sharing to the system that asks; it has no resource that tells of it."
* status = #completed
* subject 1..1
* subject only Reference(Patient)
* obeys handover-names-plan and handover-has-date
* about MS
* recipient 1..*
* recipient only Reference(PractitionerRole or Practitioner or Organization)
* recipient ^short = "The GP: by role, or an organisation of type Z3, K3 or H1; a GP post is N6"
* sent MS
* received MS

Invariant: handover-names-plan
Description: "The plan stands in about, basedOn or the payload"
Severity: #error
Expression: "about.exists() or basedOn.exists() or payload.content.ofType(Reference).exists()"

Invariant: handover-has-date
Description: "A hand-over has a date: sent, else received"
Severity: #error
Expression: "sent.exists() or received.exists()"

Profile: VoorbereideOverdracht
Parent: Communication
Id: voorbereide-overdracht
Title: "Voorbereide overdracht"
Description: "What the service proposes to write when a plan was not handed over yet: a message that a person still has to send."
* status = #preparation
* subject 1..1
* subject only Reference(Patient)
* about 1..*
* recipient ^short = "The GP of the patient, when the record names one"
* sent 0..0
* received 0..0
