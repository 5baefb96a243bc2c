/** Documents that somebody drafts and somebody signs, and the files attached to them. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Văn bản",
        allowedDependencies = {"organisation", "plan", "calendar", "platform"})
package vn.thidua.document;
