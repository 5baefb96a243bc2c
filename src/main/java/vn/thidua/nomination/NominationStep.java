package vn.thidua.nomination;

/**
 * Where nominations go. What is null stays as it is.
 *
 * @param levelNo number of the level in the path
 * @param office where they lie then
 * @param dossier dossier of the level they go into; see {@link #leavesDossier}
 * @param leavesDossier whether they leave the dossier that they are in
 * @param actor who moves them, null: the system
 * @param note reason or comment, kept with the step
 */
public record NominationStep(
        NominationStatus to,
        Integer levelNo,
        String office,
        String batch,
        String dossier,
        boolean leavesDossier,
        String actor,
        String note) {

    public static NominationStep to(NominationStatus status, String actor) {
        return new NominationStep(status, null, null, null, null, false, actor, null);
    }

    public NominationStep at(String newOffice) {
        return new NominationStep(to, levelNo, newOffice, batch, dossier, leavesDossier, actor, note);
    }

    public NominationStep level(int no) {
        return new NominationStep(to, no, office, batch, dossier, leavesDossier, actor, note);
    }

    public NominationStep inBatch(String newBatch) {
        return new NominationStep(to, levelNo, office, newBatch, dossier, leavesDossier, actor, note);
    }

    public NominationStep inDossier(String newDossier) {
        return new NominationStep(to, levelNo, office, batch, newDossier, false, actor, note);
    }

    public NominationStep outOfDossier() {
        return new NominationStep(to, levelNo, office, batch, null, true, actor, note);
    }

    public NominationStep because(String why) {
        return new NominationStep(to, levelNo, office, batch, dossier, leavesDossier, actor, why);
    }
}
