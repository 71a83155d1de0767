Extension: Zorgproduct
Id: zorgproduct
Title: "Zorgproduct"
Description: "The DBC product that was derived for a subtraject, or the group it falls in."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only Coding
* valueCoding.system 1..1
* valueCoding.system = $zorgproduct (exactly)
* valueCoding.code 1..1

Extension: DeelVan
Id: deel-van
Title: "Deel van"
Description: "The zorgtraject of which a subtraject is a part."
Context: EpisodeOfCare
* value[x] 1..1
* value[x] only Reference(EpisodeOfCare)

Extension: Zorgprofiel
Id: zorgprofiel
Title: "Zorgprofiel"
Description: "The care profile of a Wlz indication, by COD163. The rules decide by the codes of the value set; another profile is known to be none of these."
Context: Coverage
* value[x] 1..1
* value[x] only Coding
* valueCoding from $vs-wlz-zorgprofiel (preferred)
* valueCoding.system 1..1
* valueCoding.code 1..1

Extension: Leveringsvorm
Id: leveringsvorm
Title: "Leveringsvorm"
Description: "How Wlz care is delivered, by COD578."
Context: Coverage
* value[x] 1..1
* value[x] only Coding
* valueCoding from $vs-wlz-leveringsvorm (required)
* valueCoding.system 1..1
* valueCoding.code 1..1

Extension: Behandeling
Id: behandeling
Title: "Behandeling"
Description: "Whether treatment is part of a Wlz stay. Counts only with leveringsvorm 4 (verblijf)."
Context: Coverage
* value[x] 1..1
* value[x] only boolean

Extension: Bron
Id: bron
Title: "Bron"
Description: "The source of a title or of one of its conditions, as a citation."
Context: ChargeItemDefinition, ChargeItemDefinition.applicability
* value[x] 1..1
* value[x] only RelatedArtifact
* valueRelatedArtifact.type = #citation
* valueRelatedArtifact.citation 1..1
