/** Nội dung phối hợp: what coordinating offices give to another office's obligation, of whatever kind. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Nội dung phối hợp",
        allowedDependencies = {"document", "notification", "obligation", "organisation", "plan", "platform"})
package vn.thidua.contribution;
