/** Every other duty that a plan names, what the issuer owes upward, and the data that such duties bring. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Nhiệm vụ khác theo Kế hoạch",
        allowedDependencies = {
            "contribution",
            "movement",
            "obligation",
            "obligation::process",
            "document",
            "document::process",
            "notification",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.duty;
