import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints for every file and profile "<file> <profile> <checks>", and below it each fault with how often it occurs. */
public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files)
      for (PDFAFlavour profile : new PDFAFlavour[] {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1})
        try (FileInputStream in = new FileInputStream(file);
            PDFAParser parser = Foundries.defaultInstance().createParser(in, profile);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
          ValidationResult result = validator.validate(parser);
          System.out.println(file + " " + profile + " " + result.getTotalAssertions());
          Map<String, Integer> faults = new TreeMap<>();
          for (TestAssertion assertion : result.getTestAssertions())
            if (assertion.getStatus() == TestAssertion.Status.FAILED)
              faults.merge(assertion.getRuleId().getClause() + " " + assertion.getMessage(), 1, Integer::sum);
          if (!result.isCompliant() && faults.isEmpty()) faults.put("not compliant", 1);
          faults.forEach((fault, times) -> System.out.println("\t" + times + " x " + fault.replaceAll("\\s+", " ")));
        }
  }
}
