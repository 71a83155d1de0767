import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** java Assess.java https://cds.hospital.example bundle.json 2026-03-10, with the signed JWT in the variable TOKEN. */
public class Assess {
  public static void main(String[] args) throws Exception {
    var address = URI.create(args[0] + "/assessments?at=" + args[2]);
    var request = HttpRequest.newBuilder(address)
        .header("Content-Type", "application/fhir+json")
        .header("Authorization", "Bearer " + System.getenv("TOKEN"))
        .POST(HttpRequest.BodyPublishers.ofFile(Path.of(args[1])))
        .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    System.out.println(response.body());
    System.exit(response.statusCode() == 200 ? 0 : 1);
  }
}
