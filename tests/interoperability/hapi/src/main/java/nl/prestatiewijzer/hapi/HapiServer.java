package nl.prestatiewijzer.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.test.config.TestR4Config;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Serves FHIR R4 under /fhir on 127.0.0.1, on a free port; prints the address when it accepts calls. Stops when its input
 * ends, as it does with whoever started it.
 */
public class HapiServer {
  private static final int PAGE = 3;

  public static void main(String[] args) throws Exception {
    var context = new AnnotationConfigApplicationContext(TestR4Config.class);
    var settings = context.getBean(JpaStorageSettings.class);
    settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
    settings.setEnforceReferentialIntegrityOnWrite(false);
    // Each test asks what it has just written.
    settings.setReuseCachedSearchResultsForMillis(null);

    var fhir = new RestfulServer(context.getBean(FhirContext.class));
    var factory = context.getBean("myResourceProvidersR4", ResourceProviderFactory.class);
    fhir.registerProviders(factory.createProviders());
    fhir.registerProvider(context.getBean(JpaSystemProvider.class));
    // So small that whoever reads a record has to ask for the next page.
    fhir.setPagingProvider(context.getBean(DatabaseBackedPagingProvider.class).setMaximumPageSize(PAGE));
    fhir.setDefaultResponseEncoding(EncodingEnum.JSON);

    var handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(fhir), "/fhir/*");
    var server = new Server(new InetSocketAddress("127.0.0.1", 0));
    server.setHandler(handler);
    server.start();
    var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    System.out.println("HAPI FHIR http://127.0.0.1:" + port + "/fhir");
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }
}
