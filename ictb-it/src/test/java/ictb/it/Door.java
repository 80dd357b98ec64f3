package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ictb.it.RawRequest.Answer;
import ictb.it.RawRequest.Content;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;

/** The ways in by a name and a password; each is sent as bytes, a character a byte. */
enum Door {
    FORM {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            return visitor.post(
                    "Campaign_List", new RawForm().with("api_username", name).with("api_password", password));
        }
    },
    ALIASES {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            return visitor.post(
                    "Campaign_List", new RawForm().with("username", name).with("password", password));
        }
    },
    QUERY {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            return visitor.get(
                    "Campaign_List", new RawForm().with("api_username", name).with("api_password", password));
        }
    },
    ALIASES_IN_QUERY {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            return visitor.get(
                    "Campaign_List", new RawForm().with("username", name).with("password", password));
        }
    },
    NAME_IN_FORM_PASSWORD_IN_QUERY {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            String query = "?" + new RawForm().with("api_password", password).encoded();
            return visitor.post("Campaign_List" + query, new RawForm().with("api_username", name));
        }
    },
    BASIC {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            byte[] pair = (name + ":" + password).getBytes(ISO_8859_1);
            return visitor.present("Basic " + Base64.getEncoder().encodeToString(pair), "Campaign_List", new RawForm());
        }
    },
    SESSION {
        @Override
        Answer knock(Visitor visitor, String name, String password) throws IOException {
            RawForm second = new RawForm().with("login_user", name).with("login_pass", password);
            return visitor.present("Bearer " + visitor.key(), "Account_Session", second);
        }
    };

    /**
     * @param address from which he comes: one of this machine's, 127.x.x.x
     * @param key of an account of his own, by which he asks for a session of another
     */
    record Visitor(URI server, String address, String key) {

        Answer post(String method, RawForm form) throws IOException {
            return post(RawRequest.post(server, method), form);
        }

        /** With an Authorization header. */
        Answer present(String authorization, String method, RawForm form) throws IOException {
            return post(RawRequest.post(server, method).header("Authorization", authorization), form);
        }

        Answer get(String method, RawForm form) throws IOException {
            return new RawRequest(server, "GET /rest/" + method + "?" + form.encoded())
                    .from(address)
                    .send(Content.of(""));
        }

        private Answer post(RawRequest request, RawForm form) throws IOException {
            String body = form.encoded();
            return request.from(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Content-Length", "" + body.length())
                    .send(Content.of(body));
        }
    }

    abstract Answer knock(Visitor visitor, String name, String password) throws IOException;
}
