/** Documents from above: their register, and what waits for them until they open it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Văn bản cấp trên",
        allowedDependencies = {"document", "organisation", "plan", "platform"})
package vn.thidua.superior;
