/** Documents from draft to dispatch: signing chains, numbers, opinions, attachments. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"notification", "obligation", "organisation", "plan", "calendar", "platform"})
package vn.thidua.document;
