/** Plans and guidance from the issuer down to the last office: who issues a plan of its own, who takes note, how far it is. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ban hành kế hoạch",
        allowedDependencies = {
            "document",
            "document::process",
            "movement",
            "notification",
            "obligation",
            "obligation::process",
            "organisation",
            "plan",
            "calendar",
            "platform"
        })
package vn.thidua.issuance;
