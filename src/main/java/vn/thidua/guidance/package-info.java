/**
 * Hướng dẫn khen thưởng and the award windows that they open. Nothing is nominated but in a window, and a window is opened only
 * by a guidance: an own one when it is dispatched, a superior's when it is registered and its fields are typed.
 *
 * <p>The seam for nominations is this package: {@link vn.thidua.guidance.AwardWindows} gives the windows open on a day and any
 * window by its id, {@link vn.thidua.guidance.AwardWindow} says all that a nomination must keep to (forms, kinds of nominees, who
 * may propose, achievement period, quota, dossier checklist, posting, closing day). {@link vn.thidua.guidance.WindowOpened},
 * {@link vn.thidua.guidance.WindowChanged} and {@link vn.thidua.guidance.WindowClosed} are told inside the transaction in which
 * it happens. A window also closes by its day, which nobody tells: it follows from the clock, so ask
 * {@link vn.thidua.guidance.AwardWindow#isOpenOn}. A nomination keeps the id and the version of the window it was sent to;
 * versions stay readable.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Hướng dẫn khen thưởng",
        allowedDependencies = {
            "document",
            "superior",
            "movement",
            "notification",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.guidance;
