import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

/**
 * A settlement system in Java 8 that asks the policy engine through `policyc serve`: one JSON object a
 * line to its standard input, one back from its standard output.
 *
 *     java Payable POLICYC POLICY.policyc EVENTS.jsonl CLAIMS.jsonl
 */
public final class Payable {
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private Payable(String policyc, String policy) throws IOException {
        process = new ProcessBuilder(policyc, "serve", policy)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        requests = new BufferedWriter(
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends a request and waits for its answer, which a real host gives to its JSON library. */
    private String ask(String request) throws IOException {
        requests.write(request);
        requests.write('\n');
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("policyc has ended");
        }
        return answer;
    }

    private static String expectOK(String answer) {
        if (!answer.contains("\"ok\": true")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 4) {
            System.err.println("usage: java Payable POLICYC POLICY.policyc EVENTS.jsonl CLAIMS.jsonl");
            System.exit(2);
        }
        Payable engine = new Payable(arguments[0], arguments[1]);

        List<String> events = lines(arguments[2]);
        expectOK(engine.ask("{\"op\":\"append\",\"records\":[" + String.join(",", events) + "]}"));

        for (String claim : lines(arguments[3])) {
            System.out.println(expectOK(engine.ask("{\"op\":\"ask\",\"claim\":" + claim + "}")));
        }

        // What it does not take it says; it goes on.
        String refused = engine.ask("{\"op\":\"append\",\"records\":[{\"event\":\"findng\",\"id\":\"F1\"}]}");
        if (!refused.contains("\"ok\": false") || !refused.contains("\"code\": \"C2")) {
            throw new IllegalStateException(refused);
        }

        engine.requests.close();
        System.exit(engine.process.waitFor());
    }

    private static List<String> lines(String path) throws IOException {
        Path file = Paths.get(path);
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        lines.removeIf(line -> line.trim().isEmpty());
        return lines;
    }
}
