/** Quyết định khen thưởng: decisions with their lists, entering the register, conferring, cancelling, and what is still open. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Quyết định khen thưởng",
        allowedDependencies = {
            "nomination",
            "register",
            "awardrule",
            "guidance",
            "movement",
            "document",
            "document::process",
            "notification",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.award;
