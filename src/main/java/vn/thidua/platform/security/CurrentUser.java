package vn.thidua.platform.security;

import org.springframework.stereotype.Component;
import vn.thidua.platform.error.NotLoggedIn;

/** Tells a controller who is at work. */
@Component
public class CurrentUser {

    /**
     * The logged-in person of the current request.
     *
     * @throws NotLoggedIn when nobody is logged in (401)
     */
    public UserAtWork require() {
        return UserAtWork.current().orElseThrow(NotLoggedIn::new);
    }
}
