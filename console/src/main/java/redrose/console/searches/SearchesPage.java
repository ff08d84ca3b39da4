package redrose.console.searches;

import java.util.List;
import java.util.Map;
import redrose.requests.staff.SavedSearch;

/**
 * What the page of somebody's searches shows.
 *
 * @param address of the list that is to be kept; empty text for none
 * @param problems what is wrong with the form, by the field's name
 */
public record SearchesPage(List<SavedSearch> saved, String address, Map<String, String> problems) {}
