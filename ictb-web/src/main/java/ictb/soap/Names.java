package ictb.soap;

/** Names of this door's own. */
final class Names {

    /** Of the methods, their arguments and answers. */
    static final String NAMESPACE = "urn:ictb";

    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XOP = "http://www.w3.org/2004/08/xop/include";

    static final String USERNAME = "api_username";
    static final String PASSWORD = "api_password";

    /** Before a file: what the client calls it. */
    static final String FILE_NAME = "file_name";

    /** Does what the header Idempotency-Key does. */
    static final String CLIENT_REF = "client_ref";

    static final String RESPONSE = "Response";
    static final String OK = "ok";
    static final String RESULT = "result";
    static final String ITEM = "item";
    static final String KEY = "key";
    static final String VALUE = "value";

    /** In a fault's detail. */
    static final String REFUSAL = "Refusal";

    static final String CODE = "code";
    static final String SENTENCE = "sentence";

    private Names() {}
}
